import { Hono } from 'hono'

/** What the process knows of itself: whether it takes requests, and if not, why. */
export type Health = { readiness(): Promise<{ isReady: boolean; because: string }> }

/** `/health/live`: the process answers, without touching the database. `/health/ready`: it can serve people (OPS-01). */
export function healthRoutes(health: Health): Hono {
  const routes = new Hono()
  routes.get('/live', (c) => c.json({ live: true }))
  routes.get('/ready', async (c) => {
    const { isReady, because } = await health.readiness()
    return c.json({ ready: isReady, because }, isReady ? 200 : 503)
  })
  return routes
}
