import type { Module } from '../../kernel/module.ts'
import { article } from './article.ts'
import { articles } from './articles.ts'
import { bringBack } from './bring-back.ts'
import { deleteReply } from './delete-reply.ts'
import { expiring } from './expiring.ts'
import { expiry } from './expiry/watch.ts'
import { exportIntents } from './export-intents.ts'
import { flow } from './flow.ts'
import { flows } from './flows.ts'
import { forgetImport, importer } from './import/run.ts'
import { importPreview } from './import-preview.ts'
import { intent } from './intent.ts'
import { intentImport } from './intent-import.ts'
import { intents } from './intents.ts'
import { packNews } from './pack-news.ts'
import { publish } from './publish.ts'
import { publishImport } from './publish-import.ts'
import { onTenantCreated } from './react.ts'
import { reject } from './reject.ts'
import { replies } from './replies.ts'
import { retire } from './retire.ts'
import { saveArticle } from './save-article.ts'
import { saveFlow } from './save-flow.ts'
import { saveIntent } from './save-intent.ts'
import { saveReply } from './save-reply.ts'
import { tables } from './schema.ts'
import { settlePackItem } from './settle-pack-item.ts'
import { startImport } from './start-import.ts'
import { startIntentImport } from './start-intent-import.ts'
import { submit } from './submit.ts'
import { submitImport } from './submit-import.ts'
import { takeImport } from './take-import.ts'
import { takeIntentImport } from './take-intent-import.ts'
import { updatePack } from './update-pack.ts'
import { versions } from './versions.ts'

export { checkNoCases } from './evaluation/clashes.ts'
export {
  casesAmong,
  casesById,
  insertCases,
  type NewCase,
  readCases,
  removeCases,
  type StoredCase,
} from './evaluation/store.ts'
export { flowVersions } from './flow-versions.ts'
export { questionColumns } from './import/intents/columns.ts'
export { decodeText } from './import/text.ts'
export { installPack } from './install.ts'
export { bumpRevision as announceKnowledge } from './internal.ts'
export { checkNoExamples, checkNotLearnt, examplesAmong } from './outside/clashes.ts'
export {
  forgetOutside,
  learnOutside,
  outsideAmong,
  outsideTexts,
  questionFingerprint,
  readOutside,
  unlearnOutside,
} from './outside/store.ts'
export { wordsOf } from './outside/words.ts'
export { articleOwners } from './owners.ts'
export { readCalibration, readEvaluation, readOpenTexts, readPack } from './pack.ts'
export { chatContent, greeting, intentTitles, packOf, published } from './published.ts'
export { unreadable } from './readable.ts'
export { withdrawDraft, withdrawExamples } from './take-back.ts'
export { intent, publish, saveArticle, saveIntent, saveReply, submit }

export const knowledge: Module = {
  name: 'knowledge',
  tables,
  verbs: [
    ...[articles, article, saveArticle, expiring, intents, intent, saveIntent],
    ...[submit, publish, reject, retire, bringBack, versions],
    ...[flows, flow, saveFlow, packNews, updatePack, settlePackItem],
    ...[startIntentImport, intentImport, takeIntentImport, exportIntents],
    ...[startImport, importPreview, takeImport, submitImport, publishImport, replies, saveReply, deleteReply],
  ],
  reactors: [onTenantCreated, importer],
  deadlines: [forgetImport, expiry],
}
