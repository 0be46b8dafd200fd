import { type ThemeConfig, theme } from 'antd'
import { dark, light, type Palette } from './palette.ts'

const tokensOf = (palette: Palette): ThemeConfig['token'] => ({
  fontFamily: 'var(--font)',
  fontSize: 13,
  borderRadius: 7,
  controlHeight: 32,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.18s',
  colorPrimary: palette.accent,
  controlItemBgActive: palette.selected,
  controlItemBgActiveHover: palette.selected,
  controlItemBgHover: palette.hover,
  colorInfo: palette.accent,
  colorSuccess: palette.good,
  colorWarning: palette.warn,
  colorError: palette.danger,
  colorLink: palette.accent,
  colorTextLightSolid: palette['on-accent'],
  colorText: palette.text,
  colorTextSecondary: palette['text-2'],
  colorTextTertiary: palette['text-3'],
  colorTextDescription: palette['text-3'],
  colorTextPlaceholder: palette['text-3'],
  colorBgLayout: palette.ground,
  colorBgContainer: palette.surface,
  colorBgElevated: palette.surface,
  colorBorder: palette['line-strong'],
  colorBorderSecondary: palette.line,
  colorSplit: palette.line,
})

/**
 * Ant Design dressed in the palette: dense, flat, quiet. Where nothing may move it is told so, since it waits for the end of
 * motion that it has begun.
 */
export const themeOf = (isDark: boolean, isStill: boolean): ThemeConfig => {
  const palette = isDark ? dark : light
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...tokensOf(palette), motion: !isStill },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: { headerBg: palette.sunken, headerColor: palette['text-2'], cellPaddingBlock: 10 },
      Tooltip: { colorTextLightSolid: '#fff', colorBgSpotlight: isDark ? '#3a4545' : '#1b2424' },
      Segmented: { itemSelectedBg: palette.surface, trackBg: palette.ground },
      Tag: { defaultBg: palette.sunken },
    },
  }
}
