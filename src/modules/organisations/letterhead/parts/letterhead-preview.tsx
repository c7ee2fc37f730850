import type { LetterheadShown } from '#src/ui/document/blocks.ts'
import { Sheet } from '#src/ui/index.ts'
import styles from './letterhead-preview.module.css'

type PreviewProps = { organisation: string; subtitle: string; letterhead: LetterheadShown | null }

/** How a document of an organisation begins, on white as on paper. */
export function LetterheadPreview({ organisation, subtitle, letterhead }: PreviewProps) {
  const { logo = null, colourSheet = null } = letterhead ?? {}
  return (
    <Sheet label="How your documents begin">
      {colourSheet && <link rel="stylesheet" href={colourSheet} />}
      <div className={styles.paper}>
        <div className={styles.head}>
          <div>
            <p className={styles.title}>{organisation}</p>
            <p className={styles.subtitle}>{subtitle}</p>
          </div>
          {logo && <img src={logo.src} alt={logo.words} width={logo.width} height={logo.height} />}
        </div>
        <p className={styles.heading}>Agreed levels by area</p>
        <p className={styles.words}>
          Headings and the line under the head take your colour. Levels keep theirs, for they mean something.
        </p>
      </div>
    </Sheet>
  )
}
