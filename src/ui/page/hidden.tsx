import type { ReactNode } from 'react'

/** Words for those who listen and not for those who look. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className="vh">{children}</span>
}
