import type { Module } from '../../kernel/module.ts'
import { exportKpis } from './kpi/export-kpis.ts'
import { kpis } from './kpi/kpis.ts'
import { myScore } from './kpi/my-score.ts'
import { saveScheme } from './kpi/save-scheme.ts'
import { schemeVersions } from './kpi/scheme-versions.ts'
import { schemes } from './kpi/schemes.ts'
import { scores } from './kpi/scores.ts'
import { live } from './live.ts'
import { onEvents } from './react.ts'
import { tables } from './schema.ts'
import { series } from './series.ts'
import { topIntents } from './top-intents.ts'

export { rebuildAll } from './rebuild-all.ts'

/** Facts and figures. Reads what lies below; nobody imports it. */
export const insights: Module = {
  name: 'insights',
  tables,
  verbs: [live, series, topIntents, kpis, exportKpis, schemes, schemeVersions, saveScheme, scores, myScore],
  reactors: [onEvents],
}
