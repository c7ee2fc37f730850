import { redirect } from 'react-router'
import type { Args } from '../enter.ts'
import { visitContext } from '../web/visit.ts'
import { type Order, PressRefusal, print } from './press.ts'

const types: Record<Order['as'], string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

const kinds: Record<Order['as'], string> = {
  docx: 'Word document',
  pdf: 'PDF',
  xlsx: 'Excel workbook',
  csv: 'CSV file',
}

/**
 * Answers with a file made on the press, under a name of plain letters. What the loader read and recorded is committed
 * first: no connection waits for a renderer. Where the file cannot be made, the reader is back on the page they came
 * from, which says so by `notMade`.
 */
export async function download(
  args: Args,
  order: Order,
  { name, backTo }: { name: string; backTo: string },
): Promise<Response> {
  await args.context.get(visitContext).finish(true)
  try {
    const file = await print(order)
    const plain = name.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^-|-$/g, '')
    return new Response(new Uint8Array(file), {
      headers: {
        'content-type': types[order.as],
        'content-length': String(file.byteLength),
        'content-disposition': `attachment; filename="${plain}.${order.as}"`,
      },
    })
  } catch (error) {
    if (!(error instanceof PressRefusal)) throw error
    return redirect(`${backTo}?not-made=${order.as}`)
  }
}

/** The sentence for a page to which `download` brought somebody back without their file; null otherwise. */
export function notMade(url: string): string | null {
  const kind = kinds[new URL(url).searchParams.get('not-made') as Order['as']]
  if (!kind) return null
  return `The ${kind} could not be made just now. Nothing is lost: wait a minute and try again, or take another kind of file. If it happens again, tell your administrator.`
}
