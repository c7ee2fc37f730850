import { Section, Table } from '#src/ui/index.ts'
import { type CarriedOver, carryingWords, type Move, onTheWay } from '../moving.ts'
import styles from './what-a-move-brings.module.css'

/** What a newer version brings: what somebody has to look at first, and at the end what goes along as it stands. */
export function WhatAMoveBrings({ move }: { move: Move }) {
  const { changed, same } = onTheWay(move)
  return (
    <>
      <Titles
        heading="What is new"
        lede="Asked for the first time, and without an answer."
        titles={move.fresh}
      />
      {changed.length > 0 && <WhatChanges changed={changed} />}
      <Titles
        heading="What is no longer asked"
        lede="Answers to it are kept and not counted; nobody sees them but whoever gave them."
        titles={move.gone}
      />
      <Titles
        heading={
          changed.length > 0 ? 'Everything else goes along as it stands' : 'What goes along as it stands'
        }
        lede="The answers, with their comments and evidence. What is asked has the same words."
        titles={same.map(({ to }) => to)}
      />
    </>
  )
}

function WhatChanges({ changed }: { changed: CarriedOver[] }) {
  return (
    <Section heading="What changes on the way">
      <Table
        caption="Each element of the newer version that is not just what it was, with what becomes of its answers"
        captionHidden
        columns={[
          { key: 'to', label: 'Element' },
          { key: 'note', label: 'Its answers' },
        ]}
        rows={changed.map((one) => ({ key: one.to.id, cells: [one.to.title, carryingWords(one)] }))}
      />
    </Section>
  )
}

type TitlesProps = { heading: string; lede: string; titles: { id: string; title: string }[] }

function Titles({ heading, lede, titles }: TitlesProps) {
  if (titles.length === 0) return null
  return (
    <Section heading={heading} lede={lede}>
      <ul className={titles.length > 5 ? styles.titles : undefined}>
        {titles.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </Section>
  )
}
