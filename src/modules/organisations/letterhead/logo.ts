/** The most pixels on the longer side of a logo as it is kept: 42 mm at more than 300 to the inch. */
export const mostLogoSide = 600

/** The most bytes of a logo as it is kept: it stands in every document. */
export const mostLogoBytes = 200_000

/** The most bytes of the file that somebody sends (UP-01). */
export const mostSentBytes = 10_000_000

/** Why a file is not read at all. */
export const sentTooLarge = 'The file is larger than 10 MB. Save the picture smaller, and choose that file.'

/** The fewest pixels on the longer side with which a logo is more than a blot on paper. */
const fewestPixels = 100

/** What is wrong with a picture as a logo, in a sentence; null where it is good. Sides in pixels. */
export function logoFault(picture: { width: number; height: number; showsOnWhite: boolean }): string | null {
  const { width, height, showsOnWhite } = picture
  if (!showsOnWhite)
    return 'Nothing of this picture would show on white paper. Choose the logo that is made for a white ground.'
  if (Math.max(width, height) < fewestPixels)
    return `This picture is ${width} by ${height} pixels, too small to print. Choose one that is ${fewestPixels} pixels or more on its longer side.`
  return null
}

/** What a logo shows in words, where nobody says it otherwise. */
export function usualWords(organisation: string): string {
  return `The logo of ${organisation}`.slice(0, 200)
}
