import { route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/organisations/screens/${name}.tsx`

const ofLetterhead = (name: string) => `modules/organisations/letterhead/screens/${name}.tsx`

/** The national register and the trusts in it, and what an organisation's documents are printed on. */
export const organisationsRoutes = [
  route('register', screen('see-register')),
  route('register/imports/:importId', screen('see-import')),
  route('trusts', screen('find-trust')),
  route('trusts/:uid', screen('read-trust')),
  route('letterhead', ofLetterhead('set-letterhead')),
  route('letterhead/:organisationId/logo', ofLetterhead('show-logo')),
  route('letterhead/:organisationId/colour.css', ofLetterhead('show-colour')),
]
