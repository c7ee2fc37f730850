import { Page } from '#src/ui/index.ts'

export const meta = () => [{ title: 'Review – Critical Friend' }]

export default function ListReviews() {
  return <Page heading="Reviews" />
}
