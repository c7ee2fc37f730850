import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

// Pictures as somebody might make them who wants to hurt the product.

/** A PNG whose head says so many pixels, over next to nothing. */
export function headOfPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** One chunk of a PNG, with its length and its sum. */
export function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** A picture of one colour: it packs to almost nothing. */
export function plain(width: number, height: number) {
  return sharp({
    create: { width, height, channels: 3, background: '#7b1e3a' },
    limitInputPixels: false,
  })
}

/** A photograph of so many pixels, drawn in passes and lying on its side, which is the most to hold at once. */
export function busy(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  return sharp({ create: { width: 300, height: 300, channels: 3, background: '#888', noise } })
    .resize(width, height, { fit: 'fill', kernel: 'nearest' })
    .jpeg({ quality: 60, progressive: true })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}
