const written = new Set<HTMLFormElement>()

/**
 * Notes which forms of the page hold something typed that was not sent. Forms that only look something up (method get)
 * and those that save themselves (`data-saves-itself`) are left out. @returns what ends it.
 */
export function watchTyping(changed: () => void): () => void {
  const typed = (event: Event) => {
    const form = (event.target as HTMLInputElement | null)?.form
    if (form?.method !== 'post' || 'savesItself' in form.dataset) return
    written.add(form)
    changed()
  }
  const sent = (event: Event) => {
    written.delete(event.target as HTMLFormElement)
    changed()
  }
  document.addEventListener('input', typed)
  document.addEventListener('submit', sent, true)
  return () => {
    document.removeEventListener('input', typed)
    document.removeEventListener('submit', sent, true)
  }
}

/** Whether a form that still stands on the page holds something typed that was not sent. */
export function isAnythingHalfWritten(): boolean {
  for (const form of written) if (!form.isConnected) written.delete(form)
  return written.size > 0
}

/** Takes everything typed as given up. */
export function giveUpTyping(): void {
  written.clear()
}
