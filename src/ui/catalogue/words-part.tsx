import {
  Confirmation,
  Contents,
  Notice,
  Progress,
  Quote,
  Section,
  Sheet,
  SideBySide,
  Statement,
} from '../index.ts'

/** Notices, statements, quotations, sheets, progress. */
export function WordsPart() {
  return (
    <>
      <Section heading="Notices">
        <Notice kind="information" heading="The exploring meeting is in nine days">
          <p>
            Whinfell shared their self-review on Thursday. <a href="/ui">Read it</a>
          </p>
        </Notice>
        <Notice kind="wait" heading="This partnership is frozen">
          <p>Larkmoor merged on 1 November. Its circle decides what passes on.</p>
        </Notice>
      </Section>
      <Section heading="A confirmation">
        <Confirmation
          happened="Whinfell can now read your self-review."
          told="Ros Ferriby and the four people you named, by e-mail."
          next="Both teams meet on 30 November. You can take it back until somebody has read it."
        />
      </Section>
      <Section heading="Statements">
        <Statements />
      </Section>
      <Section heading="Quotations">
        <Quote source="Interview · early-career teacher · quoted with consent">
          “My coach is someone I’d want to become.”
        </Quote>
        <Quote>“After year three nobody talks to you about what’s next.”</Quote>
      </Section>
      <Section heading="A sheet">
        <Sheet label="As Whinfell will see it">
          <SideBySide
            sides={[
              {
                heading: 'What you wrote',
                content: <p>Development is section one of six, and takes an hour.</p>,
              },
              {
                heading: 'What Sam wrote at 10:42',
                content: <p>Development comes first; in three schools it is the day targets are set.</p>,
              },
            ]}
          />
        </Sheet>
      </Section>
      <Section heading="Contents of a long page">
        <Contents
          heading="What it asks about"
          entries={[
            {
              id: 'one',
              label: 'Purpose',
              note: '2 elements',
              inside: [
                { id: 'one-a', label: 'Clarity' },
                { id: 'one-b', label: 'Courage' },
              ],
            },
            { id: 'two', label: 'People', note: '1 element' },
          ]}
        />
      </Section>
      <Section heading="Progress">
        <Progress label="Agreed" done={9} of={12} />
        <Progress label="Rows read" done={31204} of={50515} words="31,204 of 50,515" />
        <Progress label="Answered" done={0} of={6} words="nobody yet" />
      </Section>
    </>
  )
}

function Statements() {
  return (
    <>
      <Statement
        side={{
          label: 'Strength to share',
          tone: 'teal',
          lines: ['9 notes, 3 methods', '4 schools, 5 roles'],
        }}
        sentence="New teachers describe, unprompted, the same first year: a named coach, a lighter timetable and a visit to a sister school before half-term."
        evidence={[
          {
            key: '1',
            text: '“My coach is someone I’d want to become.”',
            source: 'Interview · early-career teacher · quoted with consent',
          },
          {
            key: '2',
            text: 'Coaching hour protected on all four timetables seen.',
            source: 'Document · timetables',
          },
        ]}
        replies={[
          {
            key: '1',
            by: 'Larkmoor reflects · we recognise this',
            text: 'We had not realised how consistent it had become. We would like to show Whinfell how the visits are arranged.',
          },
        ]}
      />
      <Statement
        side={{
          label: 'Question to consider',
          tone: 'indigo',
          lines: ['14 notes, 4 methods', '6 schools, 6 roles'],
        }}
        sentence="After the third year the path is less clear. Who tells a good subject leader what could come next, and in which school?"
        evidence={[
          {
            key: '1',
            text: 'Three of fifteen heads keep a succession note; none shares it.',
            source: 'Interview · headteachers',
          },
        ]}
        actions={<a href="/ui">Reflect on this</a>}
      />
      <Statement
        side={{ label: 'Heard differently', tone: 'plum', lines: ['7 notes, 2 methods'] }}
        sentence="The appraisal paper says that growth comes first; in three schools people spoke of it as the day targets are set."
      />
    </>
  )
}
