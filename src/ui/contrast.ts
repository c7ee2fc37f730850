/** The least contrast at which words are read (WCAG 2.2, criterion 1.4.3). */
export const leastContrast = 4.5

/** The relative luminance of a colour as `#rrggbb` or `#rgb`, from 0 (black) to 1 (white), as WCAG defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, from 1 (alike) to 21 (black and white); which stands on which makes no difference. */
export function contrastOf(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/**
 * The nearest shade of a colour in which words are read on white: the colour itself where it holds, otherwise the lightest
 * of those as much darker in red, green and blue alike, so that it stays the same hue. As `#rrggbb`.
 */
export function readableOnWhite(colour: string): string {
  const channels = channelsOf(colour)
  for (let share = 255; share > 0; share -= 1) {
    const shade = asColour(channels.map((channel) => Math.floor((channel * share) / 255)))
    if (contrastOf(shade, '#ffffff') >= leastContrast) return shade
  }
  return '#000000'
}

function channelsOf(colour: string): number[] {
  const long = colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour
  return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16))
}

function asColour(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
