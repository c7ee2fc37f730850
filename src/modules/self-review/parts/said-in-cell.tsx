import { LevelMark, Quote, Section, Table } from '#src/ui/index.ts'
import { PieceLink } from '../evidence/parts/evidence-form.tsx'
import { type LevelWords, levelWord, type Position } from '../middle.ts'
import type { SaidInCell as Said } from '../queries/said-in-cell.ts'

type Props = {
  title: string
  /** Who answered what, where the group speaks in its own name; null where it does not. */
  named: { name: string; level: Position | null; comment: string }[] | null
  said: Said
  /** The address under which the files of evidence are. */
  fileBase: string
  words: LevelWords
}

/** What a group said of one element, as far as it let itself be known. */
export function SaidInCell({ title, named, said, fileBase, words }: Props) {
  return (
    <>
      {named && <Named title={title} named={named} words={words} />}
      {said.present && (
        <Section heading="Who was in the room">
          <p>{said.present}</p>
        </Section>
      )}
      {!named && said.comments.length > 0 && (
        <Section heading="What was said">
          {said.comments.map((comment) => (
            <Quote key={comment.id} source={comment.source}>
              {comment.said}
            </Quote>
          ))}
        </Section>
      )}
      <Evidence said={said} fileBase={fileBase} />
    </>
  )
}

function Named({
  title,
  named,
  words,
}: Pick<Props, 'title' | 'words'> & { named: NonNullable<Props['named']> }) {
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
            level ? (
              <LevelMark key={name} position={level} word={levelWord(level, words)} />
            ) : (
              'Gave no level'
            ),
            comment,
          ],
        }))}
      />
    </Section>
  )
}

function Evidence({ said, fileBase }: Pick<Props, 'said' | 'fileBase'>) {
  if (said.evidence.length === 0) return null
  return (
    <Section heading="What it rests on">
      <ul>
        {said.evidence.map(({ id, title, link, fileId, saidBy }) => (
          <li key={id}>
            <PieceLink title={title} link={link} fileHref={fileId && `${fileBase}/${fileId}`} />
            {saidBy && `, from ${saidBy}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
