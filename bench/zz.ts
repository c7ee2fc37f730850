import { crash } from './crash.ts'
import { measureStarts } from './start.ts'

console.log(await measureStarts())
await crash(['every process', 'the web process alone'], (r) => console.log(r))
process.exit()
