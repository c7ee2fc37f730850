import { route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/organisations/screens/${name}.tsx`

/** The national register and the trusts in it. */
export const organisationsRoutes = [
  route('register', screen('see-register')),
  route('register/imports/:importId', screen('see-import')),
  route('trusts', screen('find-trust')),
  route('trusts/:uid', screen('read-trust')),
]
