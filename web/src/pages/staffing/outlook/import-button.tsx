import { UploadOutlined } from '@ant-design/icons'
import { App, Button, Tooltip, Upload } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'
import { parseArrivals } from './parse-arrivals.ts'

/** As many as the server takes at once. */
const PIECE = 5000

/** Reads a table of past arrivals on the spot and sends it. */
export function ImportButton() {
  const t = useTexts()
  const { message } = App.useApp()
  const send = useVerbMutation('staffing.importArrivals', {
    refresh: ['staffing.outlook', 'staffing.gaps', 'staffing.events'],
  })
  const take = async (file: File) => {
    const parsed = parseArrivals(await file.text())
    if ('badLine' in parsed) return void message.error(t.importBad(parsed.badLine))
    const { rows } = parsed
    for (let from = 0; from < rows.length; from += PIECE)
      await send.mutateAsync({ rows: rows.slice(from, from + PIECE) })
    void message.success(t.importDone(new Set(rows.map(({ day }) => day)).size))
  }
  return (
    <Tooltip title={t.importHint}>
      <Upload
        accept=".csv,.tsv,.txt"
        showUploadList={false}
        beforeUpload={(file) => {
          // The mutation has shown what went wrong.
          void take(file).catch(() => {})
          return false
        }}
      >
        <Button icon={<UploadOutlined />} loading={send.isPending}>
          {t.importArrivals}
        </Button>
      </Upload>
    </Tooltip>
  )
}
