import { area, oval, round, type Shape } from './shapes.ts'

/** What lies behind the goods, and the goods, the nearest last: every picture is made of a few plain forms. */
export interface Drawing {
  ground: string
  shapes: readonly Shape[]
}

/** By the number of the goods in the catalogue. */
export const DRAWINGS: Readonly<Record<string, Drawing>> = {
  TS1001: {
    ground: 'dfe7f1',
    shapes: [
      area(
        'ffffff',
        [30, 22],
        [70, 22],
        [90, 38],
        [80, 52],
        [70, 45],
        [70, 82],
        [30, 82],
        [30, 45],
        [20, 52],
        [10, 38],
      ),
      oval(50, 22, 11, 7, 'dfe7f1'),
    ],
  },
  DR1002: {
    ground: 'f6e6dc',
    shapes: [
      area('e9a68a', [38, 16], [62, 16], [60, 42], [80, 86], [20, 86], [40, 42]),
      round(38, 40, 24, 5, 2, 'b8674b'),
      ...[
        [36, 62],
        [50, 54],
        [64, 64],
        [44, 76],
        [60, 78],
        [30, 80],
      ].map(([x = 0, y = 0]) => oval(x, y, 2.6, 2.6, 'fff6ee')),
    ],
  },
  JK1003: {
    ground: 'dde8ea',
    shapes: [
      area(
        '24476b',
        [34, 24],
        [66, 24],
        [88, 74],
        [76, 80],
        [70, 62],
        [70, 84],
        [30, 84],
        [30, 62],
        [24, 80],
        [12, 74],
      ),
      round(38, 13, 24, 18, 8, '1a3551'),
      round(49, 26, 2.5, 58, 1, 'f2a03d'),
      round(34, 58, 11, 3, 1, 'f2a03d'),
      round(55, 58, 11, 3, 1, 'f2a03d'),
    ],
  },
  SH1004: {
    ground: 'e9e7f2',
    shapes: [
      area('5f6bb0', [16, 40], [34, 34], [50, 50], [74, 56], [88, 66], [88, 72], [14, 72]),
      round(12, 70, 78, 9, 4, 'ffffff'),
      area('ff7a59', [40, 42], [46, 48], [40, 56], [34, 50]),
      area('ff7a59', [50, 51], [56, 54], [50, 62], [44, 58]),
    ],
  },
  BG1005: {
    ground: 'eee8db',
    shapes: [
      oval(50, 34, 20, 20, 'a98b5d'),
      oval(50, 36, 15, 17, 'eee8db'),
      area('d9c199', [20, 38], [80, 38], [86, 86], [14, 86]),
      round(40, 56, 20, 14, 2, 'a98b5d'),
    ],
  },
  EP2001: {
    ground: 'e3e6ea',
    shapes: [
      oval(50, 48, 34, 34, '2b2e35'),
      oval(50, 50, 28, 29, 'e3e6ea'),
      round(10, 50, 80, 40, 0, 'e3e6ea'),
      round(12, 46, 18, 34, 8, '3d424c'),
      round(70, 46, 18, 34, 8, '3d424c'),
      round(24, 50, 7, 26, 3, '7d8694'),
      round(69, 50, 7, 26, 3, '7d8694'),
    ],
  },
  PB2002: {
    ground: 'dcebe3',
    shapes: [
      round(28, 12, 44, 76, 8, 'ffffff'),
      round(28, 72, 44, 16, 6, 'c8d3cd'),
      area('35a876', [54, 26], [38, 52], [49, 52], [45, 66], [62, 42], [51, 42]),
    ],
  },
  KB2003: {
    ground: 'e6e3ef',
    shapes: [
      round(8, 30, 84, 42, 6, '3a3550'),
      ...[0, 1, 2].flatMap((row) =>
        [0, 1, 2, 3, 4, 5, 6].map((key) =>
          round(13 + key * 10.8, 35 + row * 11, 8.6, 8.6, 2, key === 6 || row + key === 0 ? 'f2a03d' : 'f4f2fb'),
        ),
      ),
    ],
  },
  RC3001: {
    ground: 'f0e6e1',
    shapes: [
      round(18, 38, 64, 44, 16, 'ffffff'),
      oval(50, 38, 32, 14, 'd7dbe0'),
      round(44, 20, 12, 8, 4, '6c757f'),
      round(36, 56, 28, 16, 4, '3a4048'),
      round(40, 61, 12, 3, 1, '7fd1ae'),
    ],
  },
  HD3002: {
    ground: 'f7e3ea',
    shapes: [
      round(20, 24, 58, 28, 14, 'e88fab'),
      round(70, 28, 14, 20, 3, 'b85a7c'),
      area('e88fab', [38, 48], [54, 48], [48, 86], [34, 86]),
      oval(32, 38, 9, 9, 'fbeef3'),
    ],
  },
  HM3003: {
    ground: 'dcebf4',
    shapes: [
      oval(42, 18, 7, 9, 'ffffff'),
      oval(56, 14, 6, 8, 'ffffff'),
      round(28, 34, 44, 54, 12, '6fb1d8'),
      round(44, 26, 12, 10, 3, '4b86a8'),
      round(34, 54, 32, 26, 8, 'cfe7f5'),
    ],
  },
  TW4001: {
    ground: 'efe9e2',
    shapes: [
      round(16, 24, 68, 18, 6, '8fb8a8'),
      round(16, 44, 68, 18, 6, 'e4c38f'),
      round(16, 64, 68, 18, 6, 'cf8f86'),
      ...[24, 44, 64].map((y) => round(70, y + 2, 4, 14, 1, 'fffaf3')),
    ],
  },
  QT4002: {
    ground: 'e7e9f3',
    shapes: [
      round(10, 36, 80, 10, 4, '8a7358'),
      round(18, 28, 28, 18, 6, 'ffffff'),
      round(54, 28, 28, 18, 6, 'ffffff'),
      round(10, 46, 80, 32, 5, '93a3cf'),
      round(10, 46, 80, 10, 3, 'c9d3ee'),
      round(14, 78, 6, 8, 1, '8a7358'),
      round(80, 78, 6, 8, 1, '8a7358'),
    ],
  },
  CP4003: {
    ground: 'e0ebe4',
    shapes: [
      round(38, 10, 24, 14, 4, '2e4b3f'),
      round(34, 22, 32, 66, 9, '3f7560'),
      round(34, 40, 32, 4, 0, 'cfd8d3'),
      round(39, 50, 4, 28, 2, '6ba48c'),
    ],
  },
  MK5001: {
    ground: 'f2ece0',
    shapes: [
      area('ffffff', [34, 14], [66, 14], [62, 72], [38, 72]),
      round(38, 70, 24, 16, 3, 'c99b4e'),
      round(40, 30, 20, 16, 2, 'e8d3a5'),
    ],
  },
  SC5002: {
    ground: 'e0eef6',
    shapes: [
      round(32, 32, 36, 56, 8, 'ffd25e'),
      round(40, 14, 20, 20, 4, 'f08a3c'),
      oval(50, 58, 11, 11, 'ffffff'),
      oval(50, 58, 7, 7, 'f08a3c'),
    ],
  },
  NT6001: {
    ground: 'f0e5d6',
    shapes: [
      round(20, 30, 60, 54, 4, 'b5693c'),
      round(20, 30, 60, 14, 4, '8e4d29'),
      oval(40, 62, 10, 7, 'e8c08d'),
      oval(58, 58, 8, 10, 'd69a5c'),
      oval(56, 72, 9, 6, 'f3d9b1'),
    ],
  },
  TE6002: {
    ground: 'e3eddc',
    shapes: [
      round(28, 24, 44, 62, 5, '4f7d4a'),
      round(28, 16, 44, 14, 4, '375a34'),
      area('cfe3b4', [50, 40], [62, 54], [50, 72], [38, 54]),
      round(49, 44, 2, 30, 1, '4f7d4a'),
    ],
  },
  BB7001: {
    ground: 'e6f0f5',
    shapes: [
      round(12, 40, 76, 42, 8, '8cc7dc'),
      oval(50, 46, 20, 8, 'ffffff'),
      area('ffffff', [40, 46], [50, 20], [60, 46]),
      oval(28, 66, 6, 6, 'fff3f6'),
      oval(72, 66, 6, 6, 'fff3f6'),
    ],
  },
  PT8001: {
    ground: 'f4e9dd',
    shapes: [
      area('e58b4a', [26, 22], [74, 22], [78, 86], [22, 86]),
      area('fff4e8', [36, 44], [42, 54], [58, 54], [64, 44], [64, 66], [50, 76], [36, 66]),
      oval(44, 62, 2.4, 3, '5b3414'),
      oval(56, 62, 2.4, 3, '5b3414'),
      area('5b3414', [48, 68], [52, 68], [50, 71]),
    ],
  },
}
