/** Two wheels, one frame. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="9.5" cy="19.5" r="4.5" />
        <circle cx="22.5" cy="19.5" r="4.5" />
        <path d="M9.5 19.5 13 11h7l2.5 8.5M14 14.5h6.8" />
      </g>
    </svg>
  )
}
