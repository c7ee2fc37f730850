import { href, Link } from 'react-router'
import type { Problem } from '../drafting/problems.ts'
import { draftHref } from './trail.ts'

/** What stands in the way of publishing, each with a link to where it can be mended. */
export function ProblemList({ draftId, problems }: { draftId: string; problems: Problem[] }) {
  return (
    <ul>
      {problems.map((problem) => (
        <li key={problem.because}>
          <Link to={whereOf(draftId, problem)}>{problem.because}</Link>
        </li>
      ))}
    </ul>
  )
}

function whereOf(draftId: string, { in: where }: Problem): string {
  if (where === 'details') return href('/frameworks/drafts/:draftId/details', { draftId })
  if (where === 'scale') return href('/frameworks/drafts/:draftId/scale', { draftId })
  if (where === 'themes') return `${draftHref(draftId)}#new-theme`
  if ('element' in where)
    return href('/frameworks/drafts/:draftId/elements/:elementId', { draftId, elementId: where.element })
  return `${draftHref(draftId)}#${where.theme}`
}
