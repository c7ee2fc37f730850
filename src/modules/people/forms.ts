import { z } from 'zod'
import { nameFault } from '#src/ui/names.ts'

const name = z
  .string('Enter a name.')
  .min(1, 'Enter a name.')
  .max(120, 'Use a name of at most 120 characters.')
  .superRefine((text, about) => {
    const fault = nameFault(text)
    if (fault) about.addIssue({ code: 'custom', message: fault })
  })
const email = z
  .string('Enter an e-mail address.')
  .max(200, 'Use an e-mail address of at most 200 characters.')
  .pipe(z.email('Enter an e-mail address in the form name@example.org.'))
  .transform((text) => text.toLowerCase())
const password = z
  .string('Choose a password.')
  .min(12, 'Choose a password of 12 characters or more. Three or four words you will remember are good.')
  .max(128, 'Choose a password of at most 128 characters.')
  .refine(
    (text) => !isCommon(text),
    'This password is easy to guess. Choose one without the name of the product, and not all of one sort.',
  )

/** Words that stand in a password's way (S-33), and runs of one character. */
function isCommon(text: string): boolean {
  const plain = text.toLowerCase().replaceAll(/[^a-z]/g, '')
  return /criticalfriend|password|schooltrust/.test(plain) || new Set(text).size < 5
}

/** The first person, who runs the installation. */
export const setUpForm = z.object({
  name,
  email,
  password,
  runBy: z
    .string('Enter who runs this installation.')
    .min(
      1,
      'Enter who runs this installation, such as your trust or programme. People see it on every confidential page.',
    )
    .max(120, 'Use at most 120 characters.'),
  start: z.enum(['empty', 'sample'], 'Choose how to start.'),
})

/** Somebody who accepts an invitation and has no account yet. */
export const acceptForm = z.object({ name, password })

/** Signing in by a one-use link: who has forgotten their password chooses a new one with it. */
export const signInLinkForm = z.object({
  password: z.union([z.literal(''), password]).optional(),
})

/** Signing in. The password is taken as it is: a wrong one is only ever wrong. */
export const signInForm = z.object({
  email: z.string('Enter your e-mail address.').min(1, 'Enter your e-mail address.').max(200),
  password: z.string('Enter your password.').min(1, 'Enter your password.').max(128),
  to: z.string().max(500).optional(),
})

/** Asking somebody in. */
export const inviteForm = z.object({
  name,
  email,
  role: z.string('Choose a role.').min(1, 'Choose a role.').max(40),
  title: z.string().max(120, 'Use at most 120 characters.').optional(),
})

/** Asking a trust's chief executive in. */
export const inviteChiefForm = z.object({ name, email })

/** A programme and, if it is not the administrator, who leads it. */
export const programmeForm = z.object({
  id: z.uuid('Open this page again and send it once more.'),
  name: z.string('Enter the programme’s name.').min(1, 'Enter the programme’s name.').max(120),
  who: z.enum(['me', 'other'], 'Choose who leads it.'),
  leadName: z.string().max(120).optional(),
  leadEmail: z.string().max(200).optional(),
})

/** A change to one person of the organisation. */
export const memberForm = z.object({
  membershipId: z.uuid('That person is not known here.'),
  intent: z.enum(['change-role', 'withdraw', 'again']),
  role: z.string().max(40).optional(),
})

/** What an administrator may set. */
export const installationForm = z.object({
  runBy: z.string('Enter who runs this installation.').min(1, 'Enter who runs this installation.').max(120),
})

/** Taking the invitation of a chief executive back. */
export const withdrawChiefForm = z.object({ withdraw: z.uuid('That invitation is not known here.') })

/** Changing one's password. The present one is taken as it is. */
export const passwordForm = z.object({
  passwordNow: z.string('Enter your present password.').min(1, 'Enter your present password.').max(128),
  password,
})
