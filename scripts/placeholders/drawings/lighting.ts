import type { Drawings } from "#scripts/placeholders/pen";

export const lighting: Drawings = {
  "indoor-lighting": `
    n M50 4v22
    d M44 22h12v8H44z
    a M41 54a9 9 0 0 0 18 0z
    t M50 28c-18 2-30 12-32 27h64C80 40 68 30 50 28z
    h M27 49c3-7 8-11 14-13l-4 13z
    n M50 28c-18 2-30 12-32 27h64C80 40 68 30 50 28z
    s M34 68l-4 8M50 71v9M66 68l4 8`,
  "outdoor-lighting": `
    n M50 8v6
    d M32 26l18-13 18 13z
    w M34 26h32l-5 36H39z
    b M36 40h28l-3 21H39z
    a M50 34c7 8 8 12 8 15a8 8 0 0 1-16 0c0-3 1-7 8-15z
    n M34 26h32l-5 36H39z
    d M36 62h28v6H36z
    t M46 68h8v18h-8z
    d M36 90a14 5 0 0 1 28 0z`,
  "led-bulbs-strips": `
    w M34 12a22 22 0 0 1 22 22c0 9-6 13-8 22H20c-2-9-8-13-8-22a22 22 0 0 1 22-22z
    c M34 18a16 16 0 0 1 16 16c0 6-4 9-5 14H23c-1-5-5-8-5-14a16 16 0 0 1 16-16z
    n M28 48l-3-12 9 5 9-5-3 12
    t M22 56h24v14H22z
    s M22 63h24
    d M28 70h12v6H28z
    n M52 88h34
    t o 70 70 20
    w o 70 70 15
    t o 70 70 10
    w o 70 70 4
    c M68 51h4v3h-4zM68 86h4v3h-4zM51 68h3v4h-3zM86 68h3v4h-3zM56 57l3-2 2 3-3 2zM79 83l3-3 2 3-3 2z
    s M70 55v5M70 80v5M55 70h5M80 70h5`,
  "solar-lights": `
    d M26 14h48l6 12H20z
    s M42 14l-4 12M58 14l4 12M23 20h54
    t M30 26h40v8H30z
    w M33 34h34l-4 22H37z
    c M36 40h28l-2.5 15H38.5z
    s M44 34l2 22M56 34l-2 22
    d M36 56h28v5H36z
    t M47 61h6v22l-3 8-3-8z
    n M78 40h6M16 40h6M76 50l5 3M24 50l-5 3`,
  flashlights: `
    w@-30 M8 42h48v18H8a4 4 0 0 1-4-4V46a4 4 0 0 1 4-4z
    t@-30 M56 42l16-8v34l-16-8z
    d@-30 r 72 32 7 38 2
    a@-30 r 36 46 10 5 2.5
    s@-30 M12 42v18M18 42v18M24 42v18
    n@-30 M85 38l7-4M86 51h8M85 64l7 4`,
  "decorative-lights": `
    n M4 24c14 20 30 24 46 18s32-6 46 6
    d r 15 36 7 7 1
    a M18.5 43c5 5 6 8 6 11a6 6 0 0 1-12 0c0-3 1-6 6-11z
    d r 40 45 7 7 1
    t M43.5 52c5 5 6 8 6 11a6 6 0 0 1-12 0c0-3 1-6 6-11z
    d r 63 41 7 7 1
    a M66.5 48c5 5 6 8 6 11a6 6 0 0 1-12 0c0-3 1-6 6-11z
    d r 85 45 7 7 1
    t M88.5 52c5 5 6 8 6 11a6 6 0 0 1-12 0c0-3 1-6 6-11z
    s M18 66v4M43 75v4M66 71v4M88 75v4M8 58l-4 2M29 58l4 2M32 67l-3 2M55 67l3 2`,
  "lamp-accessories": `
    t M32 14h36l14 36H18z
    s M40 14 33 50M50 14v36M60 14l7 36
    a M20 45h60l2 5H18z
    d r 42 56 16 10 2
    w M40 66h20v14a4 4 0 0 1-4 4H44a4 4 0 0 1-4-4z
    s M40 71h20M40 76h20
    n M50 84c0 8 12 6 20 5s14-2 18 1`,
};
