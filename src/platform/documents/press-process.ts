// The process in which documents are made: see press.ts. It takes one order at a time and answers with a file.
import { cleaned } from './clean.ts'
import { renderCsv } from './csv.ts'
import { renderExcel } from './excel.ts'
import { renderPdf } from './pdf.ts'
import type { Answer, Order } from './press.ts'
import { renderWord } from './word.ts'

async function make(order: Order): Promise<Uint8Array> {
  switch (order.as) {
    case 'docx':
      return renderWord(cleaned(order.content), order.letterhead)
    case 'pdf':
      return renderPdf(cleaned(order.content), order.letterhead)
    case 'xlsx':
      return renderExcel(cleaned(order.content))
    case 'csv':
      return renderCsv(cleaned(order.content))
  }
}

const answer = (said: Answer) => process.send?.(said)

process.on('message', (order: Order) => {
  make(order).then(
    (file) => answer({ file }),
    (error: unknown) => answer({ wrong: error instanceof Error ? error.message : String(error) }),
  )
})
// When whoever asks is gone there is nobody to make anything for.
process.on('disconnect', () => process.exit(0))
