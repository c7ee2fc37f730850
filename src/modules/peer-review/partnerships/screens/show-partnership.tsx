import { Page } from '#src/ui/index.ts'

export const meta = () => [{ title: 'Partnership – Critical Friend' }]

export default function ShowPartnership() {
  return <Page heading="Partnership" />
}
