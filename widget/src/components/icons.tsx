/** One stroked shape; what is filled or drawn in parts is still one path. */
const icon = (shape: string, size = 20, fill = 'none') => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill={fill}
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={shape} />
  </svg>
)

const FILE = 'M6 3.5h8l4 4v13H6zM14 3.5v4h4'

export const ChatIcon = () =>
  icon(
    'M12 3.5c5 0 9 3.4 9 7.8s-4 7.8-9 7.8c-1 0-2-.1-2.9-.4L4.6 20.5l.9-3.6C3.9 15.5 3 13.5 3 11.3c0-4.4 4-7.8 9-7.8ZM8.2 13c2 1.9 5.6 1.9 7.6 0',
    26,
  )
export const ChevronDownIcon = () => icon('m6 9.5 6 6 6-6', 24)
export const CloseIcon = () => icon('M6 6l12 12M18 6 6 18')
export const ThumbIcon = () => icon('M7 10v10H4V10h3Zm0 1 4-8c1.6 0 2.6 1 2.4 2.6L13 9h6.5l-1.6 11H7', 16)
export const SendIcon = () => icon('M12 19V5.5M6 11l6-6 6 6')
export const ClipIcon = () =>
  icon('m20 11.5-7.9 7.9a5 5 0 0 1-7.1-7.1l8.3-8.3a3.4 3.4 0 0 1 4.8 4.8l-8.2 8.2a1.7 1.7 0 0 1-2.4-2.4l7.4-7.4')
export const MicIcon = () => icon('M9 7a3 3 0 0 1 6 0v5a3 3 0 0 1-6 0zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3')
export const PersonIcon = () =>
  icon(
    'M4.5 14.5V12a7.5 7.5 0 0 1 15 0v2.5M4.5 14.5a2 2 0 0 1 2-2H8v6H6.5a2 2 0 0 1-2-2v-2ZM19.5 14.5a2 2 0 0 0-2-2H16v6h1.5a2 2 0 0 0 2-2v-2ZM19.5 17c0 2.5-2 4-5 4H13',
    16,
  )
export const SparkIcon = () =>
  icon(
    'M11 4c.7 4.5 2.5 6.3 7 7-4.5.7-6.3 2.5-7 7-.7-4.5-2.5-6.3-7-7 4.5-.7 6.3-2.5 7-7ZM18.5 3.5v4M16.5 5.5h4',
    16,
    'currentColor',
  )
export const DocIcon = () => icon(`${FILE}M9 12.5h6M9 16.5h4`, 14)
export const FileIcon = () => icon(FILE)
export const ArrowIcon = () => icon('m9 6 6 6-6 6', 16)
export const DownloadIcon = () => icon('M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14')
export const AlertIcon = () => icon('M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M12 7.5v5M12 16v.1', 14)
export const StarIcon = ({ full }: { full: boolean }) =>
  icon('m12 3.7 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z', 30, full ? 'currentColor' : 'none')
