import type { FormEvent } from 'react'
import type { Keep } from '../answering/answer.ts'
import type { Autosaver } from '../answering/autosaver.ts'

/**
 * Before the page is posted as a whole: conflicts are settled as the form says, and what is on its way is waited for, so
 * that nobody is told that they disagree with themselves. Where that brings a conflict the person is led to it instead.
 */
export function settleBeforePost(
  event: FormEvent<HTMLFormElement>,
  saver: Autosaver,
  elements: readonly { id: string; slug: string }[],
): void {
  const form = event.currentTarget
  const chosen = new FormData(form)
  for (const { elementId } of saver.view().conflicts) {
    const slug = elements.find((element) => element.id === elementId)?.slug
    saver.resolve(elementId, (chosen.get(`keep-${slug}`) as Keep | null) ?? 'both')
  }
  if (!saver.isSending) return
  event.preventDefault()
  const { submitter } = event.nativeEvent as SubmitEvent
  void saver.whenHeard().then(() =>
    // The page first takes up what was heard.
    setTimeout(() => {
      if (!form.isConnected) return
      if (saver.view().conflicts.length === 0) form.requestSubmit(submitter)
      else form.querySelector<HTMLInputElement>('[name^="keep-"]:checked')?.focus()
    }),
  )
}
