import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/frameworks/screens/${name}.tsx`

const sheets = (name: string) => `modules/frameworks/sheets/screens/${name}.tsx`

const documents = (name: string) => `modules/frameworks/documents/screens/${name}.tsx`

/** The addresses of this module: the library, what is published, and drafts. */
export const frameworksRoutes: RouteConfigEntry[] = [
  route('frameworks', screen('list-frameworks')),
  route('frameworks/begin', screen('begin-draft')),
  route('frameworks/bring-in', screen('bring-framework')),
  route('frameworks/bring-in/:sheetId', sheets('check-sheet')),
  route('frameworks/bring-in/:sheetId/columns', sheets('choose-columns')),
  route('frameworks/template/:file', sheets('download-template')),
  route('frameworks/drafts/:draftId', screen('see-draft')),
  route('frameworks/drafts/:draftId/framework.case.json', screen('download-draft')),
  route('frameworks/drafts/:draftId/details', screen('change-details')),
  route('frameworks/drafts/:draftId/scale', screen('change-scale')),
  route('frameworks/drafts/:draftId/who-is-asked', screen('change-who-is-asked')),
  route('frameworks/drafts/:draftId/themes/:themeId', screen('change-theme')),
  route('frameworks/drafts/:draftId/elements/:elementId', screen('change-element')),
  route('frameworks/drafts/:draftId/elements/:elementId/links', screen('link-element')),
  route('frameworks/drafts/:draftId/brought-in', screen('check-brought-in')),
  route('frameworks/drafts/:draftId/preview', screen('preview-draft')),
  route('frameworks/drafts/:draftId/carries-over', screen('carry-over')),
  route('frameworks/drafts/:draftId/publish', screen('publish-draft')),
  route('frameworks/:versionId', screen('read-framework')),
  route('frameworks/:versionId/framework.case.json', screen('download-case')),
  route('frameworks/:versionId/wording', documents('choose-wording')),
  route('frameworks/:versionId/wording.docx', documents('take-wording')),
  route('frameworks/:versionId/questions', documents('read-questions')),
  route('frameworks/:versionId/questions.docx', documents('take-questions')),
  route('frameworks/:versionId/withdraw', screen('withdraw-version')),
]
