// SPDX-License-Identifier: MIT
// What log calls of QEMU's tree look like, and others.

fn evaluated() -> u32 {
    panic!("an argument of what is not logged is evaluated")
}

pub fn calls() {
    let (addr, size, width) = (0x10, 4, 6);
    // SAFETY: there is one thread.
    unsafe { util::bindings::qemu_loglevel = (LogMask::UNIMP | LogMask::GUEST_ERROR).bits() }

    qemu_log!("dma: {addr:#x}, {} bytes\n", size);
    qemu_log!("{1}{0}{name:>width$}|\n", 1, 2, name = "n",);
    qemu_log!("no newline");
    qemu_logln!();
    qemu_logln!("{:?} {{}}", "quoted");

    qemu_log_mask!(LogMask::UNIMP, "unimp {addr}\n");
    qemu_log_mask!(LogMask::CPU_EXEC, "never {}\n", evaluated());
    qemu_log_mask_ln!(LogMask::UNIMP | LogMask::CPU_EXEC, "either {}", size,);
    qemu_log_mask_ln!(LogMask::UNIMP);
    qemu_log_mask_ln!(LogMask::PER_THREAD, "never {}", evaluated());

    qemu_log_mask_and_addr!(LogMask::UNIMP, 0x1000, "in range\n");
    qemu_log_mask_and_addr!(LogMask::UNIMP, 0x2000, "never {}\n", evaluated());
    qemu_log_mask_and_addr!(LogMask::CPU_MMU, 0x1000, "never {}\n", evaluated());
    qemu_log_mask_and_addr_ln!(LogMask::UNIMP, 0x1000, "in range {size}");
    qemu_log_mask_and_addr_ln!(LogMask::UNIMP, 0x2000);

    log_mask_ln!(Log::GuestError, "uart: bad offset {addr:#x}");
    log_mask_ln!(Log::Unimp, "uart: no {:>5}", "DMA",);
    match addr {
        0 => log_mask_ln!(Log::Unimp, "never {}", evaluated()),
        _ => log_mask_ln!(Log::Unimp, "an arm of a match"),
    }
    if size > 3 {
        log_mask_ln!(Log::Unimp, "{}", "long ".repeat(200));
    } else {
        log_mask_ln!(Log::Unimp, "short");
    }
}
