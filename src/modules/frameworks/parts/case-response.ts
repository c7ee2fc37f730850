import type { FrameworkDocument } from '../document.ts'
import { type CaseStatus, caseFileName, caseText } from '../exchange/to-case.ts'

/** Answers with a framework as a CASE 1.1 file. */
export function caseResponse(document: FrameworkDocument, status: CaseStatus): Response {
  return new Response(caseText(document, status), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${caseFileName(document)}"`,
    },
  })
}
