import {
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  BulbOutlined,
  CalendarOutlined,
  DashboardOutlined,
  LineChartOutlined,
  MessageOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
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
  { path: '/live', title: { zh: '实时现场', en: 'Live floor' }, icon: DashboardOutlined, scope: 'insights:read' },
  { path: '/staffing', title: { zh: '排班', en: 'Staffing' }, icon: TeamOutlined, scope: 'staffing:read' },
  { path: '/my-shifts', title: { zh: '我的班次', en: 'My shifts' }, icon: CalendarOutlined, scope: 'routing:work' },
  { path: '/knowledge', title: { zh: '知识库', en: 'Knowledge' }, icon: BookOutlined, scope: 'knowledge:read' },
  { path: '/learning', title: { zh: '学习', en: 'Learning' }, icon: BulbOutlined, scope: 'knowledge:write' },
  { path: '/flows', title: { zh: '流程', en: 'Flows' }, icon: ApartmentOutlined, scope: 'knowledge:read' },
  { path: '/kpis', title: { zh: '绩效', en: 'KPIs' }, icon: LineChartOutlined, scope: 'workforce:read' },
  { path: '/training', title: { zh: '培训', en: 'Training' }, icon: ReadOutlined, scope: 'training:learn' },
  { path: '/quality', title: { zh: '质检', en: 'Quality' }, icon: AuditOutlined, scope: 'quality:own' },
  { path: '/audit', title: { zh: '审计', en: 'Audit' }, icon: SafetyCertificateOutlined, scope: 'audit:read' },
  { path: '/settings', title: { zh: '设置', en: 'Settings' }, icon: SettingOutlined, scope: 'self' },
]
