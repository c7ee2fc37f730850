import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import styles from './frame.module.css'
import { PersonMenu, type PersonMenuProps } from './person-menu.tsx'

export type NavItem = { href: string; label: string; current?: boolean }

export type FrameProps = {
  nav?: NavItem[]
  person?: PersonMenuProps
  /** A line across the top of every page, such as what kind of data this is. */
  banner?: ReactNode
  /** Who runs the installation, help, statements. */
  footer?: ReactNode
  brandHref?: string
  children: ReactNode
}

/** What stands around every page: skip link, top bar with its navigation and person, content, footer. */
export function Frame({ nav = [], person, banner, footer, brandHref = '/', children }: FrameProps) {
  const main = useFocusAfterNavigation()
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <header className={styles.bar}>
        {banner && <div className={styles.banner}>{banner}</div>}
        <div className={styles.inside}>
          <Link className={styles.brand} to={brandHref}>
            Critical <span>Friend</span>
          </Link>
          {nav.length > 0 && <Navigation items={nav} />}
          {person && <PersonMenu {...person} />}
        </div>
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      {footer && (
        <footer className={styles.footer}>
          <div>{footer}</div>
        </footer>
      )}
    </div>
  )
}

function Navigation({ items }: { items: NavItem[] }) {
  return (
    <nav className={styles.nav} aria-label="Main">
      {items.map((item) => (
        <Link key={item.href} to={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.label}
        </Link>
      ))}
    </nav>
  )
}

/**
 * After a move within the browser the focus goes to the new content, as it does after a full load, unless
 * something in it (an error summary, a banner) has taken the focus already.
 */
function useFocusAfterNavigation() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
