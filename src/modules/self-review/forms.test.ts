import { describe, expect, it } from 'vitest'
import { noAnswer } from './answering/answer.ts'
import { respondForm } from './forms.ts'

describe('a page of answers', () => {
  const page = (comment: string, kept = '') =>
    respondForm([{ slug: 'purpose', kept: { ...noAnswer, comment: kept } }]).safeParse({
      'comment-purpose': comment,
      'version-purpose': '1',
    })

  it('takes a comment of 2,000 characters, and says where one is longer', () => {
    expect(page('x'.repeat(2000)).success).toBe(true)
    expect(page('x'.repeat(2001)).error?.issues).toMatchObject([
      { path: ['comment-purpose'], message: 'Use at most 2,000 characters for a comment.' },
    ])
  })

  it('takes what came together from several as it is kept, and does not let it grow', () => {
    expect(page('x'.repeat(3000), 'x'.repeat(3000)).success).toBe(true)
    expect(page('x'.repeat(3001), 'x'.repeat(3000)).error?.issues).toMatchObject([
      { message: 'Use at most 3,000 characters for a comment.' },
    ])
  })
})
