import { useEffect, useState } from 'react'
import { Form } from 'react-router'
import { Button, LiveRegion } from '#src/ui/index.ts'
import { leftSpoken, leftWords, secondsLeft, timeNote } from '../talk.ts'
import styles from './talk.module.css'

type Clock = { began: string; until: string; end: number; now: number }

/** The time of this element: a note of when it began, and, where the browser can, what is left of it. */
export function TalkClock({ clock, minutes, here }: { clock: Clock | null; minutes: number; here: string }) {
  const seconds = useSecondsLeft(clock)
  return (
    <div>
      {seconds !== null && (
        <>
          <p className={styles.left} role="timer" aria-label="Time left">
            {leftWords(seconds)}
          </p>
          <LiveRegion words={leftSpoken(seconds)} />
        </>
      )}
      <p>{timeNote({ minutes }, clock)}</p>
      <Form method="post" action={here} className={styles.buttons} preventScrollReset>
        <input type="hidden" name="minutes" value={minutes} />
        <Button kind="quiet" name="intent" value={clock ? 'stop' : 'start'}>
          {clock ? 'Stop the time' : 'Start the time'}
        </Button>
        <Button kind="quiet" name="intent" value="more">
          Two more minutes
        </Button>
      </Form>
    </div>
  )
}

/** Counts down by the server's clock, since the laptop at the projector may be wrong; null before it counts. */
function useSecondsLeft(clock: Clock | null): number | null {
  const [seconds, setSeconds] = useState<number | null>(null)
  const [end, now] = [clock?.end ?? null, clock?.now ?? 0]
  useEffect(() => {
    if (end === null) return setSeconds(null)
    const ahead = Date.now() - now
    const count = () => setSeconds(secondsLeft(new Date(end), new Date(Date.now() - ahead)))
    count()
    const timer = setInterval(count, 500)
    return () => clearInterval(timer)
  }, [end, now])
  return seconds
}
