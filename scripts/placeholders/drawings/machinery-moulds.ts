import type { Drawings } from "#scripts/placeholders/pen";

export const machineryMoulds: Drawings = {
  "plastic-moulds": `
    w M10 22h34v66H10z
    t M10 16h34v6H10zM10 82h34v8H10z
    d M28 36h16v36H28a6 6 0 0 1-6-6V42a6 6 0 0 1 6-6z
    w M44 44H32v20h12z
    w M64 22h28v66H64z
    t M64 16h28v6H64zM64 82h28v8H64z
    a M64 38H54a4 4 0 0 0-4 4v24a4 4 0 0 0 4 4h10z
    n M44 28h20M44 78h20
    s M14 29h8M14 78h8M78 29h8M78 78h8M72 40v28M80 40v28`,
  "die-casting-moulds": `
    d r 8 80 84 10 2
    t r 18 66 64 14 2
    w M30 66c0-8 8-12 20-12s20 4 20 12z
    n* M26 66V30
    t* M22 48h8v18h-8z
    d r 8 10 84 10 2
    w r 18 20 64 12 2
    a M32 32h36v4c0 8-8 10-18 10s-18-2-18-10z
    s M40 54v-4M50 53v-4M60 54v-4
    n M50 10V4`,
  "injection-machines": `
    w M4 62h92v24a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4z
    t M4 62h44v28H8a4 4 0 0 1-4-4z
    d M8 34h10v28H8zM38 34h8v28h-8z
    w r 24 36 8 26 1
    n M18 40h6M18 56h6M32 40h6M32 56h6
    w M46 44h30v12H46z
    s M52 44v12M58 44v12M64 44v12M70 44v12
    a M58 22h24l-7 14v8H65v-8z
    t M76 40h16v22H76z
    s M62 28h16
    w r 56 68 16 14 2
    k o 80 72 1.6
    k o 86 72 1.6
    s M12 76h20M60 74h8`,
  "die-casting-machines": `
    d M4 78h92v8a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4z
    t M6 30h16v48H6z
    w M40 30h14v48H40z
    n M22 38h18M22 70h18
    d M22 48h10v14H22z
    w M32 44h8v22h-8z
    w M54 48h22v14H54z
    a M70 40h22v38H70z
    t M74 18h14l4 22H70z
    s M77 26h8
    c M81 50c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z
    w M81 50c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z
    s M10 38h8M10 70h8M60 55h10M12 84h14`,
  "textile-sewing-machines": `
    d r 6 78 88 12 3
    w M12 26h58a16 16 0 0 1 16 16v36H62V52H34v4H18v-4h-6a4 4 0 0 1-4-4V30a4 4 0 0 1 4-4z
    t M62 52h24v26H62z
    n M26 56v16
    t M20 56h12v6H20z
    k M22 72h8l2 4H20z
    a o 76 40 7
    d M86 34h7v16h-7z
    a M38 12h12v14H38z
    w M36 9h16v4H36z
    s M44 26c-6 4-16 4-18 12M16 34h22M68 62h12M68 68h12`,
  bearings: `
    t o 50 50 40
    w o 50 50 31
    d o 50 50 17
    w o 50 50 10
    a o 50 26 6.5
    a o 50 74 6.5
    a o 26 50 6.5
    a o 74 50 6.5
    a o 33 33 6.5
    a o 67 33 6.5
    a o 33 67 6.5
    a o 67 67 6.5
    s M22 24a38 38 0 0 1 12-9M86 62a38 38 0 0 1-7 13`,
  "hydraulics-pneumatics": `
    n M20 30v-9M60 30v-9
    d r 15 15 10 8 2
    d r 55 15 10 8 2
    w r 10 30 60 28 3
    t M8 28h12v32H8zM58 28h12v32H58z
    d r 70 39 18 10 1
    a o 91 44 6.5
    s M26 37h26M26 51h26
    w r 40 72 54 14 3
    n M48 72v-7M60 72v-7M74 72v-7M86 72v-7
    t r 54 68 26 22 3
    a r 60 74 14 10 2
    t o 22 78 12
    w o 22 78 8.5
    n M22 78l4-4
    n M22 66v-6`,
  "pumps-compressors": `
    d r 6 82 88 8 2
    t M48 46h38a6 6 0 0 1 6 6v22a6 6 0 0 1-6 6H48z
    s M58 46v34M66 46v34M74 46v34M82 46v34
    w M42 42h8v42h-8z
    a r 60 36 18 10 2
    w o 28 58 23
    t o 28 58 14
    d o 28 58 5
    n M28 44v9M28 63v9M14 58h9M33 58h9
    w M18 24h22v14H18z
    d M14 18h30v7H14z
    d M52 80h8v4h-8zM78 80h8v4h-8zM22 80h12v4H22z`,
  "gears-transmissions": `
    t M34 14h10l2 8 7 3 7-4 7 7-4 7 3 7 8 2v10l-8 2-3 7 4 7-7 7-7-4-7 3-2 8H34l-2-8-7-3-7 4-7-7 4-7-3-7-8-2V44l8-2 3-7-4-7 7-7 7 4 7-3z
    w o 39 49 17
    d o 39 49 7
    a M72 58h7l1 5 5 2 4-3 5 5-3 4 2 5 5 1v7l-5 1-2 5 3 4-5 5-4-3-5 2-1 5h-7l-1-5-5-2-4 3-5-5 3-4-2-5-5-1v-7l5-1 2-5-3-4 5-5 4 3 5-2z
    w o 75.5 80.5 9
    k o 75.5 80.5 2.5`,
  "packaging-food-machinery": `
    t M14 8h36l-8 18v10H22V26z
    s M19 14h26
    w M12 36h40v34H12z
    d r 18 42 16 12 2
    k o 42 45 1.8
    k o 42 52 1.8
    s M18 61h28
    w M6 70h88a6 6 0 0 1 0 16H6a6 6 0 0 1 0-16z
    t o 8 78 5
    t o 36 78 5
    t o 64 78 5
    t o 92 78 5
    a M58 52h16v18H58zM80 52h14v18H80z
    s M58 58h16M80 58h14M66 52v6M87 52v6
    d M14 86h6v5h-6zM80 86h6v5h-6z`,
  "castings-forgings": `
    w M8 30h32v-6h46c0 10-10 16-22 18l-2 14H40l-2-12C24 44 12 40 8 30z
    b M40 25h44c-2 8-10 12-20 14H42z
    n M8 30h32v-6h46c0 10-10 16-22 18l-2 14H40l-2-12C24 44 12 40 8 30z
    t M40 56h22l4 14H36z
    d M26 70h50v8H26z
    a M20 78h62v12H20z
    s M30 84h42
    n M60 16l4-8M70 18l8-6M50 16V8`,
};
