import { steps, type Tally } from './test/steps.ts'

// The page of the design system is built in, so that the browser tests can look at every component.
process.env.WITH_CATALOGUE = 'yes'

const parts = ['types', 'lint', 'house', 'unit', 'database', 'unused', 'build', 'web', 'browser']
const wanted = process.argv.slice(2)
const unknown = wanted.filter((part) => !parts.includes(part))
if (unknown.length > 0) {
  console.error(
    `There is no part “${unknown[0]}”. Choose from: ${parts.join(', ')}; or none of them, to run all.`,
  )
  process.exit(2)
}

process.exitCode = await run(wanted.length > 0 ? wanted : parts)

/** Runs these parts one after the other and stops at the first that fails. @returns 0 where all passed. */
async function run(chosen: readonly string[]): Promise<number> {
  const began = performance.now()
  const total: Tally = { passed: 0, failed: 0 }
  let failure: string | null = null
  for (const step of steps.filter(({ part }) => chosen.includes(part))) {
    console.log(`\n── ${step.heading} ${'─'.repeat(Math.max(0, 90 - step.heading.length))}`)
    const start = performance.now()
    const { isWell, passed, failed } = await step.run()
    total.passed += passed
    total.failed += failed
    console.log(`${isWell ? 'Passed' : 'Failed'} in ${seconds(performance.now() - start)}.`)
    if (!isWell) {
      failure = step.whatToDo
      // A step that fails without a test that failed still is one failure.
      if (failed === 0) total.failed += 1
      break
    }
  }
  console.log(`\n${failure ?? `Everything passed in ${seconds(performance.now() - began)}.`}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return failure ? 1 : 0
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
