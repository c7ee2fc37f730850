import {
  EmptyState,
  LinkButton,
  Section,
  type Status,
  StatusWord,
  SummaryList,
  type Task,
  TaskList,
} from '../index.ts'

const statuses: Status[] = ['done', 'in-progress', 'not-yet', 'cannot-start', 'overdue', 'waiting']

const tasks: Task[] = [
  {
    label: 'Answer Whinfell’s three probing questions',
    href: '/ui?task=1',
    status: 'not-yet',
    note: 'Self-review · recruiting, developing and retaining talent',
    date: { iso: '2026-11-24', words: 'by 24 November' },
  },
  {
    label: 'Agree the last three elements with your leaders',
    href: '/ui?task=2',
    status: 'in-progress',
    note: 'Self-review 2026 · 9 of 12 agreed',
    date: { iso: '2026-11-27', words: 'by 27 November' },
  },
  {
    label: 'Name two headteachers for the visiting team',
    status: 'cannot-start',
    note: 'Opens when Whinfell has confirmed both visit days',
  },
  {
    label: 'Trustees finish their answers',
    href: '/ui?task=4',
    status: 'waiting',
    date: { iso: '2026-11-25', words: '25 November' },
  },
  {
    label: 'Join up the induction of new teachers',
    href: '/ui?task=5',
    status: 'overdue',
    date: { iso: '2026-11-12', words: 'was due 12 November' },
  },
  { label: 'Sign the principles', href: '/ui?task=6', status: 'done' },
]

/** Task lists, summaries, tables, timelines, and what stands where there is nothing yet. */
export function ListsPart() {
  return (
    <>
      <Section heading="Waiting for you" beside="6 tasks">
        <TaskList tasks={tasks} />
      </Section>
      <Section heading="Without dates">
        <TaskList tasks={tasks.slice(0, 2).map(({ date: _, ...task }) => task)} />
      </Section>
      <Section heading="The six states">
        <p>
          {statuses.map((status) => (
            <span key={status}>
              <StatusWord status={status} />{' '}
            </span>
          ))}
        </p>
      </Section>
      <Section heading="Check your answers">
        <SummaryList
          rows={[
            {
              key: 'Priority',
              value: 'How do people in our schools know that the trust wants them to stay and grow?',
              changeHref: '/ui?change=1',
            },
            { key: 'Visit', value: '27 and 28 January 2027', changeHref: '/ui?change=2' },
            { key: 'Safeguarding lead', changeHref: '/ui?change=3' },
          ]}
        />
      </Section>
      <Section heading="Nothing yet">
        <EmptyState
          heading="Your findings will stand here"
          action={<LinkButton to="/ui">Take the first note</LinkButton>}
          sample={<a href="/ui">See the sample story</a>}
        >
          A finding is one sentence that rests on notes from two places. The lead reviewer writes the first
          after the visit.
        </EmptyState>
      </Section>
    </>
  )
}
