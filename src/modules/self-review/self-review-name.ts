/**
 * What a self-review is called wherever its name stands alone: by its year, and by its framework too where its
 * organisation has another one of the same year.
 */
export function selfReviewName(of: { cycle: number; framework: string; sharesYear: boolean }): string {
  return of.sharesYear ? `Self-review ${of.cycle}, ${of.framework}` : `Self-review ${of.cycle}`
}

/** How a message names it, whose reader may have a part in several: 'self-review 2026 of Larkmoor Learning Trust'. */
export function nameInMessages(of: { cycle: number; organisation: string }): string {
  return `self-review ${of.cycle} of ${of.organisation}`
}
