import type { CommentRow } from '../answers.ts'

/** What people at Whinfell wrote beside their answers. */
export const comments: CommentRow[] = [
  // executives, in their own names
  [
    'marcus-delaney',
    'culture',
    'I talk too much in heads’ meetings. I suspect that people have stopped bringing me half-made ideas.',
  ],
  [
    'marcus-delaney',
    'professional-learning',
    'I believe in the inquiry groups. I could not show a sceptic what they have changed.',
  ],
  [
    'marcus-delaney',
    'assessment',
    'Within two days of the window closing I know where every school stands. Five years ago it took a term.',
  ],
  ['marcus-delaney', 'visiting', 'I used to be in schools three days a week. It is now one, on a good week.'],
  [
    'farah-siddiqui',
    'purpose',
    'The promise is on every wall. In the older schools it is in the conversation too.',
  ],
  ['farah-siddiqui', 'culture', 'We decide in June and consult in September.'],
  ['farah-siddiqui', 'assessment', 'The information is good. I have begun to wonder who it is good for.'],
  [
    'farah-siddiqui',
    'curriculum',
    'Reading runs like a thread from nursery to the top of the secondaries. Geography runs like several threads.',
  ],
  ['peter-lindqvist', 'talent', 'Physics and German advertised twice and filled once.'],
  [
    'peter-lindqvist',
    'assessment',
    'Common papers mean I can compare like with like across both secondaries.',
  ],
  ['peter-lindqvist', 'visiting', 'I get to Skerrowby less than I should; it is an hour each way.'],
  ['olivia-trent', 'numbers', 'Education, people and money on one page. It took a lot of arguing.'],
  ['olivia-trent', 'assessment', 'Entry is quick now: one system, no re-keying.'],
  ['olivia-trent', 'culture', 'My own team hears of changes late, so I imagine schools do too.'],
  ['ruth-abara', 'needs', 'Families who arrive mid-year are the ones we know least and who need us most.'],
  [
    'ruth-abara',
    'capacity',
    'Help with behaviour is planned a year ahead. Help with speech and language is a telephone call and a hope.',
  ],
  [
    'ruth-abara',
    'curriculum',
    'Adapted well in some schools; in others it is the same lesson with a bigger font.',
  ],
  // trustees, one answer agreed in the room
  [
    'alan-whitlock',
    'purpose',
    'We wrote it, so we would say that. We asked two heads who said it for us, differently and better.',
  ],
  [
    'alan-whitlock',
    'assessment',
    'The board sees results three times a year and understands them. We had not asked what it takes to produce them.',
  ],
  ['alan-whitlock', 'numbers', 'We ask better questions since the dashboard put staffing beside results.'],
  ['alan-whitlock', 'visiting', 'Trustees’ visits lapsed two years ago and nobody restarted them.'],
  [
    'alan-whitlock',
    'capacity',
    'We approved a budget line for releasing staff and have been pleased to see it spent.',
  ],
  // headteachers, in their own names
  [
    'catherine-oakes',
    'leading-teaching',
    'My heads of department are coached, and it shows in how they talk about lessons.',
  ],
  [
    'catherine-oakes',
    'visiting',
    'Farah’s visits leave me with one good question. I would not swap them for a longer list.',
  ],
  [
    'catherine-oakes',
    'assessment',
    'Useful for examination years. Lower down the school I would struggle to defend three windows.',
  ],
  [
    'jerome-walters',
    'curriculum',
    'We adapted the geography maps to the harbour and nobody minded. That is how it should be.',
  ],
  [
    'jerome-walters',
    'assessment',
    'My teachers spend the last week of each term entering what they already knew.',
  ],
  ['jerome-walters', 'visiting', 'Being visited feels like company.'],
  [
    'anita-deshmukh',
    'culture',
    'We closed a project that was not working, and said so at the summer meeting. People clapped.',
  ],
  ['anita-deshmukh', 'purpose', 'Parents quote the promise at me. Usually with a point to make.'],
  [
    'anita-deshmukh',
    'numbers',
    'I can see my school as the board sees it, which makes for honest conversations.',
  ],
  ['paul-scargill', 'culture', 'There is a lot of listening. There is less changing of minds.'],
  [
    'paul-scargill',
    'assessment',
    'With one class in each year the tables tell me about four children, and I knew about all four.',
  ],
  [
    'paul-scargill',
    'professional-learning',
    'Inquiry is wonderful if you have someone to release you for it.',
  ],
  [
    'fiona-meldrum',
    'purpose',
    'Thornacre has had three sets of values in six years. They are waiting to see whether these ones stay.',
  ],
  ['fiona-meldrum', 'capacity', 'I cannot lend anybody from a school of eight teachers, and I feel it.'],
  [
    'fiona-meldrum',
    'pedagogy',
    'The five habits are good. Thornacre was not here for the arguing, so there they are just a list.',
  ],
  ['fiona-meldrum', 'visiting', 'The welcome visits were generous and practical.'],
  [
    'leon-achterberg',
    'needs',
    'We are the furthest out and the most different, and I do have to explain it each year.',
  ],
  ['leon-achterberg', 'talent', 'Nobody moves to Skerrowby by accident.'],
  ['leon-achterberg', 'numbers', 'The attendance page alone has changed how we spend our mornings.'],
  [
    'grace-ndlovu',
    'needs',
    'The portrait we wrote with families is the most useful document in the building.',
  ],
  [
    'grace-ndlovu',
    'assessment',
    'We test reading twice in the same fortnight, once for the trust and once because we want to know.',
  ],
  // middle leaders, anonymous
  ['hannah-croft', 'culture', 'If you have an idea you get an afternoon and two colleagues to try it with.'],
  ['hannah-croft', 'leading-teaching', 'Being coached while leading a department has kept me in the job.'],
  [
    'hannah-croft',
    'professional-learning',
    'My inquiry group changed how I teach writing, and I can show you the books.',
  ],
  ['hannah-croft', 'assessment', 'We enter everything, and what comes back is a colour.'],
  ['kwame-boateng', 'assessment', 'By the time the analysis reaches me we are two topics on.'],
  ['kwame-boateng', 'visiting', 'We are a long way out. I see our director of education about once a term.'],
  ['kwame-boateng', 'needs', 'What works in Staithby gets suggested in Skerrowby. It is kindly meant.'],
  ['lucia-ferrante', 'culture', 'I told the whole trust about something I got wrong and was thanked for it.'],
  ['lucia-ferrante', 'pedagogy', 'We argued about the habits for a year. That is why I use them.'],
  [
    'lucia-ferrante',
    'assessment',
    'The questions in the test are good. I never see how my pupils answered each one, only the total.',
  ],
  ['ben-thackray', 'professional-learning', 'The inquiry fair is the one training day I would pay to go to.'],
  [
    'ben-thackray',
    'assessment',
    'I asked what the spring test was for. I was told it was for the summer test.',
  ],
  [
    'ben-thackray',
    'capacity',
    'There is always cover for a course and never cover for visiting another school.',
  ],
  ['aisha-mirza', 'needs', 'We know our families because we asked them.'],
  [
    'aisha-mirza',
    'assessment',
    'I do my own reading checks because they tell me on the day. The trust’s tell me in a month.',
  ],
  ['aisha-mirza', 'curriculum', 'The reading spine is a joy.'],
  ['jodie-sharp', 'purpose', 'I like what it says. We are new, so give us time.'],
  [
    'jodie-sharp',
    'assessment',
    'In early years we were asked for scores for things that we would never score.',
  ],
  ['jodie-sharp', 'visiting', 'People came to see what was good first. That had not happened to us before.'],
]
