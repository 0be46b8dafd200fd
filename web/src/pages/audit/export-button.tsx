import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../api/client.ts'
import { useFormat } from '../../i18n/format.ts'
import { useToday } from '../../session/use-today.ts'
import { save } from '../../ui/save-file.ts'
import { csv } from './csv.ts'
import { columns, exportLimit, readAll } from './export.ts'
import { useTexts } from './texts.ts'
import type { AuditFilter } from './use-entries.ts'

/** Writes the filtered entries into a file that a spreadsheet opens safely. */
export function ExportButton({ filter }: { filter: AuditFilter }) {
  const t = useTexts()
  const format = useFormat()
  const today = useToday()
  const { message } = App.useApp()
  const [read, setRead] = useState<number | null>(null)
  const run = async () => {
    setRead(0)
    try {
      const { rows, cut } = await readAll(filter, setRead)
      save(`audit-${today}.csv`, 'text/csv', csv([columns.names, ...rows.map(columns.of)]))
      if (cut) void message.warning(t.exportCut(format.number(exportLimit)))
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem
      void message.error(problem.message)
    } finally {
      setRead(null)
    }
  }
  return (
    <Button icon={<DownloadOutlined />} loading={read !== null} onClick={() => void run()}>
      {read === null ? t.export : t.exporting(format.number(read))}
    </Button>
  )
}
