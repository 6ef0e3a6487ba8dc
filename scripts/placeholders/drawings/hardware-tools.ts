import type { Drawings } from "#scripts/placeholders/pen";

export const hardwareTools: Drawings = {
  "hand-tools": `
    w@-35 M45 36h10v52a5 5 0 0 1-10 0z
    a@-35 M44 60h12v28a6 6 0 0 1-12 0z
    s@-35 M50 66v18
    d@-35 M28 18h34c8 0 13 4 16 10-6-2-10-1-14 2H28z
    t@-35 M26 16h8v16h-8a3 3 0 0 1-3-3V19a3 3 0 0 1 3-3z
    t@-35 r 44 30 12 8 1`,
  "power-tools": `
    d M4 36h12v6H4zM16 32h8v14h-8z
    w M24 26h48a12 12 0 0 1 12 12v4a12 12 0 0 1-12 12H34a10 10 0 0 1-10-10z
    t M24 26h14v28h-4a10 10 0 0 1-10-10z
    s M64 34h12M64 40h12M64 46h12
    w M56 54h22l4 22H60z
    a M54 54h8l-1 10h-5a4 4 0 0 1-4-4z
    t M56 76h30a4 4 0 0 1 4 4v10H52V80a4 4 0 0 1 4-4z
    s M62 83h18`,
  "tool-sets": `
    n M38 30v-8a4 4 0 0 1 4-4h16a4 4 0 0 1 4 4v8
    t r 10 30 80 22 4
    w M12 52h76v34a4 4 0 0 1-4 4H16a4 4 0 0 1-4-4z
    a* r 24 46 10 13 2
    s M20 72h60
    d M44 48h12v10H44z
    s M22 38h56`,
  fasteners: `
    t M32 10h24l5 9-5 9H32l-5-9z
    s M38 10l-3 9 3 9M50 10l3 9-3 9
    w M37 28h14v58l-7 5-7-5z
    s M37 42l14 4M37 50l14 4M37 58l14 4M37 66l14 4M37 74l14 4M37 82l14 4
    a M64 60h18l9 15-9 15H64l-9-15z
    w o 73 75 8
    s M68 71a8 8 0 0 1 5-2`,
  locks: `
    n M30 46V32a20 20 0 0 1 40 0v14
    t M30 46V32a20 20 0 0 1 40 0v14h-8V32a12 12 0 0 0-24 0v14z
    w r 20 44 60 46 8
    b M21 74h58v8a7 7 0 0 1-7 7H28a7 7 0 0 1-7-7z
    n r 20 44 60 46 8
    a o 50 62 7
    k M48 62h4l2 14h-8z`,
  "hinges-fittings": `
    w M14 22h30v56H14a4 4 0 0 1-4-4V26a4 4 0 0 1 4-4z
    w M56 22h30a4 4 0 0 1 4 4v48a4 4 0 0 1-4 4H56z
    t M43 16h14v14H43zM43 56h14v14H43z
    d M43 30h14v13H43zM43 43h14v13H43zM43 70h14v14H43z
    a* o 24 34 4.5
    a* o 24 66 4.5
    t* o 32 50 4
    s* M21 34h6M24 63v6`,
  abrasives: `
    t o 46 50 38
    w o 46 50 29
    a o 46 50 14
    d o 46 50 6
    s M46 12v9M46 79v9M8 50h9M75 50h9M19 23l6 6M67 71l6 6M19 77l6-6M67 29l6-6
    w M58 66h34v24H58z
    b M59 67h32v6H59z
    k o 66 79 1
    k o 74 82 1
    k o 82 78 1
    k o 87 84 1
    k o 70 85 1`,
  "measuring-tools": `
    w M18 26h42a16 16 0 0 1 16 16v40H26a10 10 0 0 1-10-10V28a2 2 0 0 1 2-2z
    t o 46 54 20
    a o 46 54 9
    d M62 24h12v12H62z
    w M56 76h38v10H56z
    n M94 72v18
    s M62 76v5M69 76v4M76 76v5M83 76v4M89 76v4
    s M24 34h10`,
  welding: `
    t M24 40a26 30 0 0 1 52 0v22c0 16-12 28-26 28S24 78 24 62z
    w M24 40a26 30 0 0 1 52 0v8H24z
    d r 30 44 40 22 4
    k r 35 49 30 12 2
    s M40 76h20M43 82h14
    a* o 23 46 5
    s M36 24c4-5 9-7 14-7`,
};
