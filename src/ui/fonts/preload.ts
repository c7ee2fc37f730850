import sans from './atkinson-hyperlegible-next.woff2?url'
import serif from './source-serif-4.woff2?url'

/** The two fonts that every first page needs, as link descriptors for the root's `links`. */
export const fontPreloads = [serif, sans].map((href) => ({
  rel: 'preload' as const,
  as: 'font' as const,
  type: 'font/woff2',
  crossOrigin: 'anonymous' as const,
  href,
}))
