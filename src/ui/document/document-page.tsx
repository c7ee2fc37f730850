import { barsBox, barsPath } from '../heat-map/bars.ts'
import { LevelMark } from '../levels/level-mark.tsx'
import type { DocumentBlock, DocumentCell, DocumentSpread } from './blocks.ts'
import styles from './document-page.module.css'

type Of<Kind extends DocumentBlock['block']> = Extract<DocumentBlock, { block: Kind }>

/** A document as a page to read and to print: the same pieces as its Word and its PDF, under a page's own heading. */
export function DocumentPage({ blocks }: { blocks: readonly DocumentBlock[] }) {
  return (
    <div className={styles.document}>
      <Pieces blocks={blocks} />
    </div>
  )
}

function Pieces({ blocks }: { blocks: readonly DocumentBlock[] }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a document never change their places
    <Piece key={at} block={block} />
  ))
}

function Piece({ block }: { block: DocumentBlock }) {
  switch (block.block) {
    case 'heading':
      return block.depth === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return <Paragraphs {...block} />
    case 'list':
      return <TitledList {...block} />
    case 'facts':
      return <Facts {...block} />
    case 'level':
      return (
        <p className={styles.level}>
          {block.level ? <LevelMark {...block.level} /> : <span>{block.none}</span>}
          {block.mark && <b>{block.mark}</b>}
        </p>
      )
    case 'table':
      return <PlainTable {...block} />
    case 'spread':
      return <Spread {...block} />
    case 'questions':
      return <Questions {...block} />
    case 'page break':
      return <hr className={styles.pageBreak} />
    case 'together':
      return (
        <div className={styles.together}>
          <Pieces blocks={block.blocks} />
        </div>
      )
  }
}

function Paragraphs({ text, tone }: Of<'paragraph'>) {
  return text
    .split('\n\n')
    .filter(Boolean)
    .map((paragraph) => (
      <p key={paragraph} className={tone ? styles[tone] : styles.text}>
        {paragraph}
      </p>
    ))
}

function TitledList({ label, items }: Of<'list'>) {
  return (
    <div className={styles.list}>
      {label && <p>{label}</p>}
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  )
}

function Facts({ facts }: Of<'facts'>) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, words }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function Questions({ heading, questions }: Of<'questions'>) {
  return (
    <section className={styles.questions}>
      <p>{heading}</p>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  )
}

function PlainTable({ caption, columns, rows }: Of<'table'>) {
  return (
    <table className={styles.table}>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ label, numeric }) => (
            <th key={label} scope="col" className={numeric ? styles.numeric : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others]) => (
          <tr key={String(first)}>
            <th scope="row">
              <Said cell={first ?? ''} />
            </th>
            {others.map((cell, at) => (
              <td
                key={columns[at + 1]?.label}
                data-label={columns[at + 1]?.label}
                className={columns[at + 1]?.numeric ? styles.numeric : undefined}
              >
                <Said cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Said({ cell }: { cell: DocumentCell }) {
  return typeof cell === 'object' ? <LevelMark {...cell.level} /> : cell
}

function Spread({ caption, words, groups }: Of<'spread'>) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Group</th>
          {words.map((word) => (
            <th key={word} scope="col" className={styles.numeric}>
              {word}
            </th>
          ))}
          <th scope="col">In the middle</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <SpreadRow key={group.group} scale={words} {...group} />
        ))}
      </tbody>
    </table>
  )
}

function SpreadRow({ scale, ...row }: DocumentSpread & { scale: readonly string[] }) {
  const { group, note, counts, middle, words } = row
  const box = barsBox(scale.length)
  return (
    <tr>
      <th scope="row">
        {group} <small>{note}</small>
        {counts && (
          <svg viewBox={`0 0 ${box.width} ${box.height}`} {...box} aria-hidden="true">
            <path d={barsPath(counts)} />
          </svg>
        )}
      </th>
      {scale.map((word, at) => (
        <td key={word} data-label={word} className={styles.numeric}>
          {counts ? counts[at] : '–'}
        </td>
      ))}
      <td data-label="In the middle">
        {middle === null ? words : <LevelMark position={middle} word={words} />}
      </td>
    </tr>
  )
}
