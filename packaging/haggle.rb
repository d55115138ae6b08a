# haggle for Homebrew. `make dist URL=https://...` writes this, filled in, beside the sources that it packs;
# without URL it names those by their path, for a tap of one's own:
#
#     make dist
#     brew tap-new local/haggle
#     cp build/haggle.rb "$(brew --repository local/haggle)/Formula/"
#     brew install local/haggle/haggle
#
# libcsv and cmark-gfm are both formulae. The make that comes with macOS, GNU make 3.81, knows no `!=`; and
# Apple's linker none of the flags that harden programs elsewhere.
class Haggle < Formula
  desc "Programs for negotiating pay"
  homepage "@URL@"
  url "@URL@/haggle-@VERSION@.tar.gz"
  sha256 "@SHA256@"
  license "ISC"

  depends_on "make" => :build
  depends_on "cmark-gfm"
  depends_on "libcsv"

  def install
    flags = ["PREFIX=#{prefix}", "CC=#{ENV.cc}", "NODEPS=1", "STATIC="]
    flags += ["HARDEN=", "HARDEN_LINK=", "LDFLAGS=", "SHARED="] if OS.mac?
    system "gmake", "install", *flags
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/haggle --version")
    table = shell_output("#{bin}/haggle sh -c 'band -c cloudflare -l senior -L sf | anchor'")
    assert_match "Senior (L5)", table
  end
end
