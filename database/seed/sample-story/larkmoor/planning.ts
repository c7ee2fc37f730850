import type { ElementKey } from '../elements.ts'
import type { StoryPriorityAction, StoryWeighing } from '../story-of-self-reviews.ts'

const weighed = (
  element: ElementKey,
  importance: StoryWeighing['importance'],
  control: StoryWeighing['control'],
): StoryWeighing => ({ element, importance, control, plan: null })

/** What Larkmoor's leaders said of each element when they planned: three are seen to by somebody. */
export const weighings: StoryWeighing[] = [
  weighed('purpose', 'somewhat', 'ours'),
  weighed('needs', 'very', 'partly ours'),
  {
    ...weighed('culture', 'most of all', 'ours'),
    plan: {
      owner: 'sam-okafor',
      level: 'trust',
      risk: 'Heads stop telling us what they see, and we hear of it when somebody leaves.',
      inPlace: 'Two headteachers sit in the executive meeting since September.',
    },
  },
  {
    ...weighed('capacity', 'very', 'ours'),
    plan: {
      owner: 'lucy-marsh',
      level: 'cluster',
      cluster: 'the four schools round Larchester',
      risk: 'The four schools that lend most begin to say no, and they would be right.',
      inPlace: 'A record of deployments; what they cost the school that lends is not in it.',
    },
  },
  {
    ...weighed('talent', 'most of all', 'partly ours'),
    plan: {
      owner: 'gareth-pryce',
      level: 'trust',
      risk: 'Good people in their fourth to sixth year leave for posts that we could have offered.',
      inPlace: 'Two years of coaching for everyone who begins with us.',
    },
  },
  weighed('pedagogy', 'somewhat', 'ours'),
  weighed('leading-teaching', 'somewhat', 'ours'),
  weighed('professional-learning', 'very', 'ours'),
  weighed('curriculum', 'somewhat', 'partly ours'),
  weighed('assessment', 'very', 'ours'),
  weighed('numbers', 'a little', 'ours'),
  weighed('visiting', 'very', 'ours'),
]

/** What they set about before the visit, of their own accord: two things are done. */
export const priorityActions: StoryPriorityAction[] = [
  {
    element: 'culture',
    title: 'Take every trust-wide change to two schools before it is decided',
    owner: 'sam-okafor',
    level: 'trust',
    nature: 'networking',
    startsOn: '2026-06-22',
    dueOn: '2026-10-23',
    shouldChange: 'Heads can name a change that is different because of what a school said.',
    done: {
      on: '2026-10-16',
      note: 'Three changes went to schools first; one of them was dropped, and heads say so.',
    },
  },
  {
    element: 'capacity',
    title: 'Pay the cover of a school that lends somebody, from the day on which they go',
    owner: 'lucy-marsh',
    level: 'trust',
    nature: 'assurance',
    startsOn: '2026-09-01',
    dueOn: '2026-10-02',
    shouldChange: 'A school is not worse off for having helped another.',
    done: { on: '2026-09-30', note: 'Cover is paid for all seven who were lent this term.' },
  },
  {
    element: 'capacity',
    title: 'Find three people to lend whom nobody has asked before',
    owner: 'lucy-marsh',
    level: 'cluster',
    cluster: 'the four schools round Larchester',
    nature: 'networking',
    startsOn: '2026-11-02',
    dueOn: '2027-03-26',
    shouldChange: 'Help no longer comes from the same few people.',
    done: null,
  },
]
