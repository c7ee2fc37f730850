import { route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/organisations/screens/${name}.tsx`

/** The trusts of the national register. */
export const organisationsRoutes = [
  route('trusts', screen('find-trust')),
  route('trusts/:uid', screen('read-trust')),
]
