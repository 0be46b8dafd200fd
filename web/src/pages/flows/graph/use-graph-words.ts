import type { AriaLabelConfig } from '@xyflow/react'
import { dictionary } from '../../../i18n/dictionary.ts'

const zh: Partial<AriaLabelConfig> = {
  'node.a11yDescription.default': '回车或空格选中步骤，Delete 删除，Esc 取消。',
  'edge.a11yDescription.default': '回车或空格选中连线，Delete 删除可省的连线，Esc 取消。',
  'controls.ariaLabel': '缩放',
  'controls.zoomIn.ariaLabel': '放大',
  'controls.zoomOut.ariaLabel': '缩小',
  'controls.fitView.ariaLabel': '看全图',
  'handle.ariaLabel': '连接点',
}

const en: Partial<AriaLabelConfig> = {
  'node.a11yDescription.default': 'Enter or space selects a step, Delete removes it, Escape cancels.',
  'edge.a11yDescription.default': 'Enter or space selects a way, Delete removes one that can go, Escape cancels.',
  'controls.ariaLabel': 'Zoom',
  'controls.zoomIn.ariaLabel': 'Zoom in',
  'controls.zoomOut.ariaLabel': 'Zoom out',
  'controls.fitView.ariaLabel': 'Show everything',
  'handle.ariaLabel': 'Connection point',
}

/** What the graph library says to screen readers. */
export const useGraphWords = dictionary(zh, en)
