/** A heading and what stands under it. */
export type AgreementSection = { heading: string; paragraphs: readonly string[] }

/**
 * A text that people sign. A signature names the version; a published version is never reworded,
 * because people have put their names to those words. Parts in {braces} are filled in by the page.
 */
export type SignedText = { version: string; title: string; sections: readonly AgreementSection[] }

/** What both trusts promise each other about how they will behave. Signed by both chief executives. */
export const principles: SignedText = {
  version: '1',
  title: 'The principles of our partnership',
  sections: [
    {
      heading: 'We ask before we judge',
      paragraphs: [
        'We come to understand how things work here and why, not to say how good they are. We begin with questions, and we stay curious when an answer surprises us. Nobody receives a grade, a score or a place in an order.',
      ],
    },
    {
      heading: 'We are honest',
      paragraphs: [
        'We show our partner what we are unsure of as well as what we are proud of, and we tell our partner what we saw and heard, including what may be hard to hear. We rest what we say on evidence, and we say so when we heard something only once.',
      ],
    },
    {
      heading: 'We are kind',
      paragraphs: [
        'People open their work to us, and that takes courage. We are careful with their time and their words, we look for what is strong as keenly as for what is not, and we never use what we learn to make ourselves look better.',
      ],
    },
    {
      heading: 'We keep what we learn to ourselves',
      paragraphs: [
        'What we learn in this partnership stays with the people it was shared with, except where a child may be at risk or the law requires otherwise. If we are worried about a child we tell the safeguarding lead of the trust we are visiting straight away, in person or by telephone.',
        'We do not use it for recruitment, for growth, for inspection or in any comparison of trusts. No pupil is named in anything we write.',
      ],
    },
    {
      heading: 'The host decides',
      paragraphs: [
        'The trust that opens its doors chooses what is looked at, reads the findings first, and decides what to do about them. What we offer is a mirror and a friend’s questions; the answers belong to our host.',
      ],
    },
    {
      heading: 'We do it for the children and young people in all our schools',
      paragraphs: [
        'We give each other our time and our best thinking because pupils in both trusts will be better taught and better cared for as a result. If the partnership stops serving them, we say so, to each other and to our associate.',
      ],
    },
  ],
}

/** The page that both trusts sign before anything is shared. The law it speaks of is that of England. */
export const dataSharingAgreement: SignedText = {
  version: '1',
  title: 'Data-sharing agreement',
  sections: [
    {
      heading: 'Who agrees this',
      paragraphs: [
        '{first trust}, whose data protection contact is {first contact}, and {second trust}, whose data protection contact is {second contact}, working with {associate} as associate in {programme}. It holds from the day the second trust signs.',
      ],
    },
    {
      heading: 'What it is for',
      paragraphs: [
        'The two trusts review each other’s work in order to get better at improving their schools. What is shared under this page is used for that and for nothing else.',
      ],
    },
    {
      heading: 'What is shared',
      paragraphs: [
        'The parts of a self-review that a trust chooses to disclose; questions about it and answers to them; the focus of a review and its lines of enquiry; timetables, and the names, roles and work contact details of the people taking part; findings; and reflections that the host releases. A quotation is shared only if the speaker agrees, without their name, their school or the date.',
        'A visitor’s notes stay with the visiting team.',
      ],
    },
    {
      heading: 'What is never shared',
      paragraphs: [
        'Nothing that names or describes a pupil, or from which a pupil could be recognised. Nothing from a personnel, safeguarding or medical record. Nothing about one person’s performance in their job. No one’s answer to a self-review with their name beside it, unless they were told so before they answered.',
      ],
    },
    {
      heading: 'Why the law allows it',
      paragraphs: [
        'Academy trusts are charities and public authorities. They use the little personal data described here because they need it to carry out their task, in the public interest, of running and improving state schools (article 6(1)(e) of the UK GDPR). Where a person is quoted, they have been asked and may change their mind until the findings are shared.',
      ],
    },
    {
      heading: 'Who is responsible',
      paragraphs: [
        'Each trust is the controller of what it discloses and of what it writes. A trust that receives something is the controller of its copy and keeps it as this page says. {installation operator} runs the software and handles the data for both trusts on their instructions, under a contract with each.',
      ],
    },
    {
      heading: 'How it is kept safe',
      paragraphs: [
        'Material stays in Critical Friend, where each disclosure names the people who can open it, ends on a date and records each reading for its owner to see. People sign in as themselves. Nobody takes a copy away in an e-mail, on paper left behind, or on a device that is not protected.',
        'A trust that loses something, or sees something it should not, tells the other’s data protection contact the same day. Each trust decides whether the Information Commissioner and the people concerned must be told.',
      ],
    },
    {
      heading: 'How long it is kept',
      paragraphs: [
        'Visitors’ notes are erased thirty days after the debrief. Access to the partner’s self-review ends when the review closes, and to findings and reflections on the date their disclosure names. Each trust keeps its own self-review, findings and plan for as long as its own retention schedule says.',
      ],
    },
    {
      heading: 'If somebody asks to see it',
      paragraphs: [
        'Both trusts answer requests under the Freedom of Information Act and requests from people for their own data. A trust that is asked for something the other shared with it tells the other’s data protection contact within two working days and listens to their view before it answers, within the time the law allows. This page does not, and cannot, promise more secrecy than the law permits; each request is looked at on its merits.',
      ],
    },
    {
      heading: 'How it ends',
      paragraphs: [
        'It ends when both reviews are closed, or a month after either trust says in writing that it wishes to stop. New disclosures stop at once. What was promised about confidentiality, erasing and requests goes on afterwards, and if either trust merges or closes nothing passes to its successor until the other has agreed.',
      ],
    },
  ],
}
