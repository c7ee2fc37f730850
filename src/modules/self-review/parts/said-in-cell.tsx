import { LevelMark, Quote, Section, Table } from '#src/ui/index.ts'
import { type LevelWords, levelWord, type Position } from '../middle.ts'

type Props = {
  title: string
  /** Who answered what, where the group speaks in its own name; null where it does not. */
  named: { name: string; level: Position | null; comment: string }[] | null
  comments: { id: string; said: string; source: string }[]
  words: LevelWords
}

/** What a group said of one element, as far as it let itself be known. */
export function SaidInCell({ title, named, comments, words }: Props) {
  if (named)
    return (
      <Section heading="Who said what">
        <Table
          caption={`What each answered to ${title}`}
          captionHidden
          columns={[
            { key: 'who', label: 'Who' },
            { key: 'level', label: 'Level' },
            { key: 'comment', label: 'Comment' },
          ]}
          rows={named.map(({ name, level, comment }) => ({
            key: name,
            cells: [
              name,
              level ? <LevelMark key={name} position={level} word={levelWord(level, words)} /> : 'No level',
              comment,
            ],
          }))}
        />
      </Section>
    )
  if (comments.length === 0) return null
  return (
    <Section heading="What was said">
      {comments.map((comment) => (
        <Quote key={comment.id} source={comment.source}>
          {comment.said}
        </Quote>
      ))}
    </Section>
  )
}
