import type { Drawings } from "#scripts/placeholders/pen";

export const homeAppliances: Drawings = {
  "kitchen-appliances": `
    n M63 22h8a6 6 0 0 1 6 6v10a9 9 0 0 1-9 9h-6
    w M31 16h36l-5 44H36z
    b M33.5 34h31.2l-2.7 25H36.5z
    s M56 24h6M55.5 30h4M55 46h5
    d M29 16v-3a3 3 0 0 1 3-3h34a3 3 0 0 1 3 3v3z
    t M37 60h24l8 24a4.5 4.5 0 0 1-4 6H33a4.5 4.5 0 0 1-4-6z
    a o 49 76 6
    s M49 76v-4`,
  "fans-heaters": `
    t M46 64h8v22h-8z
    d M34 90a16 6 0 0 1 32 0z
    w o 50 38 29
    s o 50 38 20
    b M50 34c-4-10 0-17 7-17s8 10-3 19zM54 38c10-4 17 0 17 7s-10 8-19-3zM50 42c4 10 0 17-7 17s-8-10 3-19zM46 38c-10 4-17 0-17-7s10-8 19 3z
    n M50 34c-4-10 0-17 7-17s8 10-3 19zM54 38c10-4 17 0 17 7s-10 8-19-3zM50 42c4 10 0 17-7 17s-8-10 3-19zM46 38c-10 4-17 0-17-7s10-8 19 3z
    a o 50 38 6`,
  refrigeration: `
    k M30 88h6v4h-6zM64 88h6v4h-6z
    w r 26 8 48 82 5
    b M27 38h46v46a5 5 0 0 1-5 5H32a5 5 0 0 1-5-5z
    n M26 38h48
    n M34 20v10M34 48v18
    a r 58 18 9 7 1.5
    s M44 80h12
    n M31 90h38a5 5 0 0 0 5-5V13a5 5 0 0 0-5-5H31a5 5 0 0 0-5 5v72a5 5 0 0 0 5 5z`,
  "air-conditioning": `
    w r 8 24 84 32 6
    t M8 44h84v6a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6z
    n M16 50h68
    s M18 32h22
    a r 72 30 12 7 2
    n M28 64c-4 6 4 8 0 14M50 64c-4 8 4 10 0 18M72 64c-4 6 4 8 0 14`,
  "laundry-appliances": `
    k M22 88h7v4h-7zM71 88h7v4h-7z
    w r 16 10 68 80 5
    t M16 28h68V15a5 5 0 0 0-5-5H21a5 5 0 0 0-5 5z
    s M24 19h16
    a o 72 19 4
    k o 60 19 1.8
    w o 50 58 23
    t o 50 58 17
    c M33.5 61c6-5 10 4 17 0s11-3 16.5 0a17 17 0 0 1-33.5 0z
    n M33.5 61c6-5 10 4 17 0s11-3 16.5 0`,
  "vacuum-cleaners": `
    n M70 14c8 2 12 8 8 14l-4 6
    w M56 12h12a4 4 0 0 1 4 4L50 76h-8l12-60a4 4 0 0 1 2-4z
    t M36 34h20a8 8 0 0 1 8 8v4a18 18 0 0 1-18 18H36z
    a M36 40h12a6 6 0 0 1 6 6v2a10 10 0 0 1-10 10h-8z
    w M30 32h6v34h-6z
    d M40 76h12l2 6H38z
    t M18 82h58a5 5 0 0 1 5 5v3H13v-3a5 5 0 0 1 5-5z
    s M22 87h50`,
  "water-treatment": `
    w r 12 14 34 76 5
    t r 12 14 34 14 5
    s M20 40h18M20 46h12
    n M46 52h10a6 6 0 0 1 6 6v4
    n M58 62h8
    a M54 72h18l-3 18H57z
    s M55 79h16
    d o 29 21 3
    w M72 10c6 8 11 14 11 21a11 11 0 0 1-22 0c0-7 5-13 11-21z
    s M66 31a6 6 0 0 0 6 6`,
  "personal-care-appliances": `
    n M48 76c2 12 12 10 22 12 8 1 12-2 18-1
    t M38 54h16l4 26a4 4 0 0 1-4 4.5h-8a4 4 0 0 1-4-3.5z
    w M14 22h40a20 20 0 0 1 0 38H14c-3-8-3-30 0-38z
    b M15 23h10v36H15c-2-8-2-28 0-36z
    n M25 22v38
    t o 56 41 11
    s o 56 41 5
    d M14 22c-5 0-5 38 0 38
    a r 45 66 7 9 2`,
  "appliance-parts": `
    w r 50 12 34 40 3
    t M48 8h38v8H48zM48 48h38v8H48z
    s M56 16v32M62 16v32M68 16v32M74 16v32M80 16v32
    w o 26 34 19
    t o 26 34 12
    n M26 34v-9
    s M10 18l3 3M26 9v4M42 18l-3 3
    a r 30 66 54 24 3
    t r 40 72 14 12 1
    k o 62 74 1.5
    k o 62 82 1.5
    s M68 74h10M68 79h10M68 84h6M44 72v-3M50 72v-3M44 87v-3M50 87v-3
    n M30 74H20c-6 0-6 8-12 8M30 82h-6`,
};
