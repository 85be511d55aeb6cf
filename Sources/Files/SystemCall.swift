import Glibc

/// The few calls that the room shares: errno in words, and calls repeated when a signal cut them off.
enum SystemCall {
  static func words(_ number: Int32) -> String {
    switch number {
    case ENOENT: "filen finns inte"
    case EACCES, EPERM: "behörighet saknas"
    case EISDIR: "det är en mapp"
    case ENOTDIR: "en del av sökvägen är ingen mapp"
    case ELOOP: "det är en symbolisk länk"
    case ENOSPC: "disken är full"
    case EDQUOT: "diskkvoten är slut"
    case EROFS: "filsystemet är skrivskyddat"
    case EMFILE, ENFILE: "för många öppna filer"
    case EIO: "läs- eller skrivfel på disken"
    case ENAMETOOLONG: "namnet är för långt"
    case EEXIST: "filen finns redan"
    case ENOTEMPTY: "mappen är inte tom"
    case EPIPE: "mottagaren har stängt"
    case EFBIG: "filen blir för stor"
    case EBADF: "den är stängd"
    default: "systemfel \(number)"
    }
  }

  static func error(_ operation: FileError.Operation, _ path: String) -> FileError {
    let number = errno
    return FileError(operation, path, errno: number, reason: words(number))
  }

  /// The call's result, repeated as long as it is interrupted.
  static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }
}
