import { MessageOutlined } from '@ant-design/icons'
import type { Localized, Scope } from '@tandem/contract'
import type { ComponentType } from 'react'

export interface MenuItem {
  path: string
  title: Localized
  icon: ComponentType
  /** Who may open it at all. */
  scope: Scope
}

/** The pages of the console in the order of the rail. */
export const menu: MenuItem[] = [
  { path: '/workspace', title: { zh: '工作台', en: 'Workspace' }, icon: MessageOutlined, scope: 'conversation:read' },
]
