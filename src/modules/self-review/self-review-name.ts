/**
 * What a self-review is called wherever its name stands alone: by its year, and by its framework too where its
 * organisation has another one of the same year.
 */
export function selfReviewName(of: { cycle: number; framework: string; sharesYear: boolean }): string {
  return of.sharesYear ? `Self-review ${of.cycle}, ${of.framework}` : `Self-review ${of.cycle}`
}
