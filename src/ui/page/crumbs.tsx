import { Link } from 'react-router'
import styles from './crumbs.module.css'

export type Crumb = { label: string; href?: string }

/** The way back. The last one is usually where the page stands, and no link. */
export function Crumbs({ items }: { items: Crumb[] }) {
  return (
    <nav className={styles.crumbs} aria-label="Where this page is">
      <ol>
        {items.map((crumb) => (
          <li key={crumb.label}>{crumb.href ? <Link to={crumb.href}>{crumb.label}</Link> : crumb.label}</li>
        ))}
      </ol>
    </nav>
  )
}
