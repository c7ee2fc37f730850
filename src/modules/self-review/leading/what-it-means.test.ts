import { expect, it } from 'vitest'
import { whatLeadingMeans } from './what-it-means.ts'

const said = (state: Parameters<typeof whatLeadingMeans>[0], leaders = ['Helen Marsh', 'Ian Carter']) =>
  whatLeadingMeans(state, leaders).join(' ')

it('says whom people were told of, once answering has opened', () => {
  expect(said('setting up')).not.toContain('Helen Marsh')
  for (const state of ['answering', 'revealed'] as const) {
    expect(said(state)).toContain('People were told that Helen Marsh and Ian Carter hear what they say.')
    expect(said(state)).toContain('Everybody who was asked to answer is sent a message with the new name.')
  }
})

it('speaks of one leader as of one, and of nobody where nobody leads', () => {
  expect(said('revealed', ['Cora Chief'])).toContain('told that Cora Chief hears what they say.')
  expect(said('revealed', [])).not.toContain('People were told')
})

it('says that nothing shows before the reveal, and that everything does after it', () => {
  expect(said('answering')).toContain('after the reveal')
  expect(said('revealed')).toContain('at once')
})
