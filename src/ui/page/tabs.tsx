import { Link } from 'react-router'
import styles from './tabs.module.css'

export type Tab = { href: string; label: string; current?: boolean }

/** Views of the same matter, as links: the state lives in the address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} to={tab.href} preventScrollReset aria-current={tab.current ? 'true' : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
