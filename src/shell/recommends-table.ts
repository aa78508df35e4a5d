// Written by `npm run recommends` from the metadata of Debian's bullseye, bookworm, trixie, under scripts/recommends/rules.ts.
// What apt installs less with --no-install-recommends, and what of it is missed. recommends.ts reads it.

/** One a line: the package that is left out, the releases that have it (a bit each, oldest first), what shows a use. */
export const LOST = `
ca-certificates 7 *.crt add-apt-repository bundle cargo composer curl dotnet gem git go gradle gradlew hg https://* mvn npm pip pnpm sbt svn update-ca-certificates wget yarn ~ca-certificates
openssl 7 c_rehash openssl
netbase 7 cabal inetd rpcbind stack ~/etc/protocols ~/etc/services ~getprotobyname ~getservbyname
libsasl2-modules 7 ldapsearch mongo mongod saslauthd ~SASL ~rdkafka ~relayhost ~sasl ~smtp_sasl_auth_enable
dbus 7 dbus-cleanup-sockets dbus-daemon dbus-launch dbus-monitor dbus-run-session dbus-send dbus-update-activation-environment dbus-uuidgen ~/run/dbus ~/var/run/dbus
dbus-system-bus-common 6
dbus-bin 6 dbus-cleanup-sockets dbus-monitor dbus-send dbus-update-activation-environment dbus-uuidgen
dbus-daemon 6 dbus-daemon dbus-run-session
dbus-session-bus-common 6
psmisc 7 fuser killall peekfd prtstat pslog pstree pstree.x11
librsvg2-common 7 *.svg inkscape rsvg-convert ~svg
libgdk-pixbuf2.0-bin 7 gdk-pixbuf-csource gdk-pixbuf-pixdata gdk-pixbuf-query-loaders gdk-pixbuf-thumbnailer
xz-utils 7 *.lzma *.txz *.xz lzma lzmainfo rpm2cpio unlzma unxz xz xzcat xzcmp xzdiff xzegrep xzfgrep xzgrep xzless xzmore ~-xJ ~-xJC ~-xJf ~-xJvf ~cJf ~composer ~xJ ~xJf ~xJvf ~xfJ
bzip2 7 *.bz2 *.tbz *.tbz2 bunzip2 bzcat bzcmp bzdiff bzegrep bzexe bzfgrep bzgrep bzip2 bzip2recover bzless bzmore ~-jxf ~-xj ~-xjf ~-xjvf ~-xvjf ~jxf ~jxvf ~xj ~xjf ~xjvf ~xvjf
systemd 7 bootctl busctl hostnamectl journalctl kernel-install localectl loginctl networkctl resolvectl run0 systemctl systemd systemd-ac-power systemd-analyze systemd-ask-password systemd-cat systemd-cgls systemd-cgtop systemd-confext systemd-creds systemd-cryptenroll systemd-delta systemd-detect-virt systemd-escape systemd-firstboot systemd-id128 systemd-inhibit systemd-machine-id-setup systemd-mount systemd-notify systemd-path systemd-repart systemd-resolve systemd-run systemd-socket-activate systemd-stdio-bridge systemd-sysext systemd-sysusers systemd-tmpfiles systemd-tty-ask-password-agent systemd-umount systemd-vpick timedatectl varlinkctl ~/lib/systemd/systemd ~/usr/lib/systemd/systemd
dbus-user-session 7
systemd-sysv 7 /lib/systemd/systemd /sbin/init /usr/sbin/init halt init poweroff reboot runlevel shutdown systemctl telinit
perl 7 *.pl *.pm Configure automake autoreconf cloc config corelist cpan cpanm enc2xs encguess h2ph h2xs instmodsh json_pp libnetcfg mysql_secure_installation perl perlbug perldoc perlivp perlthanks piconv pl2pm pod2html pod2man pod2text pod2usage podchecker prove ptar ptardiff ptargrep shasum splain streamzip xsubpp zipdetails
gnupg-utils 7 addgnupghome applygnupgdefaults gpg-mail-tube gpg-zip gpgcompose gpgparsemail gpgsplit gpgtar kbxutil lspgpot migrate-pubring-from-classic-gpg watchgnupg
gcc 7 bundle c89-gcc c99-gcc cabal cargo cc cmake configure cpan cpanm cython gcc gcc-ar gcc-nm gcc-ranlib gcov gcov-dump gcov-tool gem ghc go lto-dump make nim node-gyp npm opam pecl phpize pip stack x86_64-linux-gnu-gcc x86_64-linux-gnu-gcc-ar x86_64-linux-gnu-gcc-nm x86_64-linux-gnu-gcc-ranlib x86_64-linux-gnu-gcov x86_64-linux-gnu-gcov-dump x86_64-linux-gnu-gcov-tool x86_64-linux-gnu-lto-dump yarn ~setup.py
procps 7 free kill pgrep pidwait pkill pmap ps pwdx skill slabtop snice sysctl tload top uptime vmstat w watch
file 7 file
libc6-dev 7 bundle cabal cargo cc clang clang++ cmake configure cpan cpanm g++ gcc gem ghc go make nim npm opam pecl phpize pip rustc stack yarn ~setup.py
gnupg 7 add-apt-repository apt-key debsign debuild dirmngr dpkg-buildpackage dpkg-sig gpg gpg2 ~keyserver ~recv-keys
gpgsm 7 gpgsm
dirmngr 7 dirmngr dirmngr-client ~auto-key-locate ~keyserver ~locate-keys ~recv ~recv-key ~recv-keys ~refresh-keys ~search-keys
glib-networking 7 epiphany wkhtmltopdf ~webkit
gpg-agent 7 debsign debuild dpkg-sig gpg-agent ~clearsign ~detach-sign ~export-secret-keys ~full-gen-key ~gen-key ~passphrase ~quick-gen-key ~sign ~signingkey
gpg 7 add-apt-repository apt-key gpg
gpgconf 7 gpg-connect-agent gpgconf
libheif-plugin-aomenc 4
libheif-plugin-x265 4
g++ 7 c++ cmake configure g++ go make node-gyp npm pip x86_64-linux-gnu-g++
xauth 7 startx xauth xvfb-run ~X11Forwarding ~XAUTHORITY
binutils 7 addr2line ar as c++filt dwp elfedit gold gp-archive gp-collect-app gp-display-html gp-display-src gp-display-text gprof gprofng gprofng-archive gprofng-collect-app gprofng-display-html gprofng-display-src gprofng-display-text ld ld.bfd ld.gold nm objcopy objdump ranlib readelf size strings strip
gcc-10 1 gcc-10 gcc-ar-10 gcc-nm-10 gcc-ranlib-10 gcov-10 gcov-dump-10 gcov-tool-10 lto-dump-10 x86_64-linux-gnu-gcc-10 x86_64-linux-gnu-gcc-ar-10 x86_64-linux-gnu-gcc-nm-10 x86_64-linux-gnu-gcc-ranlib-10 x86_64-linux-gnu-gcov-10 x86_64-linux-gnu-gcov-dump-10 x86_64-linux-gnu-gcov-tool-10 x86_64-linux-gnu-lto-dump-10
gcc-14 4 gcc-14 gcc-ar-14 gcc-nm-14 gcc-ranlib-14 gcov-14 gcov-dump-14 gcov-tool-14 lto-dump-14
gcc-12 6 gcc-12 gcc-ar-12 gcc-nm-12 gcc-ranlib-12 gcov-12 gcov-dump-12 gcov-tool-12 lto-dump-12 x86_64-linux-gnu-gcc-12 x86_64-linux-gnu-gcc-ar-12 x86_64-linux-gnu-gcc-nm-12 x86_64-linux-gnu-gcc-ranlib-12 x86_64-linux-gnu-gcov-12 x86_64-linux-gnu-gcov-dump-12 x86_64-linux-gnu-gcov-tool-12 x86_64-linux-gnu-lto-dump-12
x11-utils 7 appres editres listres luit viewres xdpyinfo xdriinfo xev xfd xfontsel xkill xlsatoms xlsclients xlsfonts xmessage xprop xvinfo xwininfo
fakeroot 7 debuild dpkg-buildpackage faked-sysv faked-tcp fakeroot fakeroot-sysv fakeroot-tcp
g++-14 4 g++-14
g++-12 6 g++-12 x86_64-linux-gnu-g++-12
g++-10 1 g++-10 x86_64-linux-gnu-g++-10
python3 7 *.py git-clang-format node-gyp npm pdb3 pip pydoc3 pygettext3 python python3 scan-build venv virtualenv yarn
python3-minimal 7 py3clean py3compile py3versions python3
build-essential 7 R Rscript bundle c++ cc cmake configure cpan cpanm debuild dpkg-buildpackage g++ gcc gem install2.r luarocks make node-gyp npm pecl phpize pip pnpm yarn ~setup.py
gpgv 7 gpgv
x11-xserver-utils 7 iceauth sessreg showrgb xcmsdb xgamma xhost xkeystone xmodmap xrandr xrdb xrefresh xset xsetmode xsetpointer xsetroot xstdcmap xvidtune
patch 7 *.diff *.patch patch quilt
sq 7 sq
make 7 bundle cmake configure cpan cpanm gem gmake make make-first-existing-target node-gyp npm pecl ~Makefile
ghostscript 7 dvipdf eps2eps ghostscript gs gsbj gsdj gsdj500 gslj gslp gsnd pdf2dsc pdf2ps pf2afm pfbtopfa pphs printafm ps2ascii ps2epsi ps2pdf ps2pdf12 ps2pdf13 ps2pdf14 ps2pdfwr ps2ps ps2ps2 ps2txt update-gsfontmap
python3.11 2 pdb3.11 pydoc3.11 pygettext3.11
python3.13 4 pdb3.13 pydoc3.13 pygettext3.13
dpkg-dev 7 debuild dpkg-architecture dpkg-buildapi dpkg-buildflags dpkg-buildpackage dpkg-buildtree dpkg-checkbuilddeps dpkg-distaddfile dpkg-genbuildinfo dpkg-genchanges dpkg-gencontrol dpkg-gensymbols dpkg-mergechangelogs dpkg-name dpkg-parsechangelog dpkg-scanpackages dpkg-scansources dpkg-shlibdeps dpkg-source dpkg-vendor
gsfonts 7
pkg-config 7 pkg-config x86_64-pc-linux-gnu-pkg-config
pkgconf 7 pkg-config x86_64-linux-gnu-pkg-config x86_64-linux-gnu-pkgconf
gfortran 7 R Rscript f77 f95 gfortran x86_64-linux-gnu-gfortran ~numpy ~scipy
libheif-plugin-dav1d 4
libheif-plugin-libde265 4
openssh-client 7 */.ssh *id_rsa *known_hosts git+ssh://* git@* scp sftp slogin ssh ssh-add ssh-agent ssh-argv0 ssh-copy-id ssh-keygen ssh-keyscan ssh://* ~.ssh ~GIT_SSH ~GIT_SSH_COMMAND ~SSH_AUTH_SOCK ~SSH_PRIVATE_KEY ~sshCommand ~type=ssh
gstreamer1.0-plugins-base 7 gst-inspect-1.0 gst-launch-1.0 ~gstreamer ~playbin
python3.9 1 pdb3.9 pydoc3.9 pygettext3.9
gstreamer1.0-gl 7
default-jre-headless 7 ant gradle java mvn
openjdk-21-jre-headless 4
unzip 7 *.jar *.zip bazel composer funzip gradle gradlew sdk sdkmanager unzip unzipsfx zipgrep zipinfo
libtool 7 libtoolize
default-jre 7 ant arara gradle java mvn
openjdk-21-jre 4
gstreamer1.0-x 7
cron 7 /etc/cron* cron crond crontab
zip 7 sdk zip zipcloak zipnote zipsplit
libmagickcore-6.q16-6-extra 3
nodejs 7 node nodejs
libmagickcore-7.q16-10-extra 4
gstreamer1.0-libav 7
curl 7 curl wcurl
udev 7 systemd-hwdb udevadm
gstreamer1.0-plugins-bad 7
less 7 less lessecho lessfile lesskey lesspipe ~PAGER
bsdextrautils 7 col colcrt colrm column hd hexdump look ul write write.ul
gstreamer1.0-plugins-good 7 gst-inspect-1.0 gst-launch-1.0 ~playbin
lsb-release 7 lsb_release
ssl-cert 7 *ssl-cert-snakeoil.key *ssl-cert-snakeoil.pem make-ssl-cert ~default-ssl ~ssl-cert
policykit-1 3 pkaction pkcheck pkexec pkttyagent
polkitd 6 pkaction pkcheck pkttyagent
m4 7 m4
automake 7 aclocal-1.16 aclocal-1.17 automake-1.16 automake-1.17
autoconf 7 autoconf autoheader autom4te autoreconf autoscan autoupdate ifnames
gettext-base 7 envsubst gettext gettext.sh ngettext
git 7 *.git bower bundle composer git git+* git-receive-pack git-shell git-upload-archive git-upload-pack go npm pnpm scalar yarn
gettext 7 gettextize msgattrib msgcat msgcmp msgcomm msgconv msgen msgexec msgfilter msgfmt msggrep msginit msgmerge msgunfmt msguniq recode-sr-latin xgettext
fonts-liberation 7
lmodern 7
openjdk-17-jre-headless 3 java
ruby 7 erb irb rdbg rdoc ri ruby
binfmt-support 7 update-binfmts
nftables 7 nft
gstreamer1.0-plugins-ugly 7
libclang-rt-19-dev 6
zstd 7 *.zst pzstd unzstd zstd zstdcat zstdgrep zstdless zstdmt ~zstd
apache2 7 /etc/apache2* a2disconf a2dismod a2dissite a2enconf a2enmod a2ensite a2query apache2 apache2ctl apachectl httpd
iproute2 7 arpd bridge ctstat dcb devlink genl ip lnstat nstat rdma routef routel rtacct rtmon rtstat ss tc tipc vdpa
kmod 7 depmod insmod kmod lsmod modinfo modprobe rmmod
fonts-lato 7
gcc-multilib 7
libclang-rt-14-dev 2
llvm-19-dev 6
r-base-dev 7
r-recommended 7
cpio 7 cpio mt-gnu
llvm-14-dev 2
llvm-19 6 bugpoint-19 dsymutil-19 llc-19 llvm-PerfectShuffle-19 llvm-addr2line-19 llvm-ar-19 llvm-as-19 llvm-bcanalyzer-19 llvm-bitcode-strip-19 llvm-c-test-19 llvm-cat-19 llvm-cfi-verify-19 llvm-config-19 llvm-cov-19 llvm-cvtres-19 llvm-cxxdump-19 llvm-cxxfilt-19 llvm-cxxmap-19 llvm-debuginfo-analyzer-19 llvm-debuginfod-19 llvm-debuginfod-find-19 llvm-diff-19 llvm-dis-19 llvm-dlltool-19 llvm-dwarfdump-19 llvm-dwarfutil-19 llvm-dwp-19 llvm-exegesis-19 llvm-extract-19 llvm-gsymutil-19 llvm-ifs-19 llvm-install-name-tool-19 llvm-jitlink-19 llvm-jitlink-executor-19 llvm-lib-19 llvm-libtool-darwin-19 llvm-link-19 llvm-lipo-19 llvm-lto-19 llvm-lto2-19 llvm-mc-19 llvm-mca-19 llvm-ml-19 llvm-modextract-19 llvm-mt-19 llvm-nm-19 llvm-objcopy-19 llvm-objdump-19 llvm-opt-report-19 llvm-otool-19 llvm-pdbutil-19 llvm-profdata-19 llvm-profgen-19 llvm-ranlib-19 llvm-rc-19 llvm-readelf-19 llvm-readobj-19 llvm-readtapi-19 llvm-reduce-19 llvm-remarkutil-19 llvm-rtdyld-19 llvm-sim-19 llvm-size-19 llvm-split-19 llvm-stress-19 llvm-strings-19 llvm-strip-19 llvm-symbolizer-19 llvm-tblgen-19 llvm-tli-checker-19 llvm-undname-19 llvm-windres-19 llvm-xray-19 obj2yaml-19 opt-19 reduce-chunk-list-19 sanstats-19 verify-uselistorder-19 yaml2obj-19
llvm-19-runtime 6 lli-19 lli-child-target-19
logrotate 7 /etc/logrotate* logrotate
netpbm 7 411toppm anytopnm asciitopgm atktopbm avstopam bioradtopgm bmptopnm bmptoppm brushtopbm cameratopam cistopbm cmuwmtopbm ddbugtopbm escp2topbm eyuvtoppm fiascotopnm fitstopnm fstopgm g3topbm gemtopbm gemtopnm giftopnm gouldtoppm hdifftopam hipstopgm hpcdtoppm icontopbm ilbmtoppm imagetops imgtoppm infotopam jbigtopnm jpeg2ktopam jpegtopnm leaftoppm lispmtopgm macptopbm mdatopbm mgrtopbm mrftopbm mtvtoppm neotoppm palmtopnm pamaddnoise pamaltsat pamarith pambackground pambayer pambrighten pamcat pamchannel pamcomp pamcrater pamcut pamdeinterlace pamdepth pamdice pamditherbw pamedge pamendian pamenlarge pamexec pamfile pamfind pamfix pamfixtrunc pamflip pamfunc pamgauss pamgetcolor pamgradient pamhomography pamhue pamlevels pamlookup pammasksharpen pammixinterlace pammixmulti pammosaicknit pamoil pampaintspill pamperspective pampick pampop9 pamrecolor pamrestack pamrgbatopng pamrubber pamscale pamseq pamshadedrelief pamsharpmap pamsharpness pamshuffle pamsistoaglyph pamslice pamsplit pamstack pamstereogram pamstretch pamstretch-gen pamsumm pamsummcol pamtable pamthreshold pamtilt pamtoavs pamtodjvurle pamtofits pamtogif pamtohdiff pamtohtmltbl pamtojpeg2k pamtompfont pamtooctaveimg pamtopam pamtopdbimg pamtopfm pamtopng pamtopnm pamtoqoi pamtosrf pamtosvg pamtotga pamtotiff pamtouil pamtowinicon pamtoxvmini pamtris pamundice pamunlookup pamvalidate pamwipeout pamx pbmclean pbmlife pbmmake pbmmask pbmminkowski pbmnoise pbmpage pbmpscale pbmreduce pbmtext pbmtextps pbmto10x pbmto4425 pbmtoascii pbmtoatk pbmtobbnbg pbmtocis pbmtocmuwm pbmtodjvurle pbmtoepsi pbmtoepson pbmtoescp2 pbmtog3 pbmtogem pbmtogo pbmtoibm23xx pbmtoicon pbmtolj pbmtoln03 pbmtolps pbmtomacp pbmtomatrixorbital pbmtomda pbmtomgr pbmtomrf pbmtonokia pbmtopgm pbmtopi3 pbmtopk pbmtoplot pbmtoppa pbmtopsg3 pbmtoptx pbmtosunicon pbmtowbmp pbmtox10bm pbmtoxbm pbmtoybm pbmtozinc pbmupc pc1toppm pcdindex pcdovtoppm pcxtoppm pdbimgtopam pfmtopam pgmabel pgmbentley pgmcrater pgmdeshadow pgmedge pgmenhance pgmhist pgmkernel pgmmake pgmmedian pgmminkowski pgmmorphconv pgmnoise pgmnorm pgmoil pgmramp pgmslice pgmtexture pgmtofs pgmtolispm pgmtopbm pgmtopgm pgmtoppm pgmtosbig pgmtost4 pi1toppm pi3topbm pjtoppm pktopbm pngtopam pngtopnm pnmalias pnmarith pnmcat pnmcolormap pnmcomp pnmconvol pnmcrop pnmcut pnmdepth pnmenlarge pnmfile pnmflip pnmgamma pnmhisteq pnmhistmap pnmindex pnminterp pnminterp-gen pnminvert pnmmargin pnmmercator pnmmontage pnmnlfilt pnmnoraw pnmnorm pnmpad pnmpaste pnmpsnr pnmquant pnmquantall pnmremap pnmrotate pnmscale pnmscalefixed pnmshear pnmsmooth pnmsplit pnmstitch pnmtile pnmtoddif pnmtofiasco pnmtofits pnmtojbig pnmtojpeg pnmtopalm pnmtopclxl pnmtoplainpnm pnmtopng pnmtopnm pnmtops pnmtorast pnmtorle pnmtosgi pnmtosir pnmtotiff pnmtotiffcmyk pnmtoxwd ppm3d ppmbrighten ppmchange ppmcie ppmcolormask ppmcolors ppmdcfont ppmddumpfont ppmdim ppmdist ppmdither ppmdmkfont ppmdraw ppmfade ppmflash ppmforge ppmglobe ppmhist ppmlabel ppmmake ppmmix ppmnorm ppmntsc ppmpat ppmquant ppmquantall ppmqvga ppmrainbow ppmrelief ppmrough ppmshadow ppmshift ppmspread ppmtoacad ppmtoapplevol ppmtoarbtxt ppmtoascii ppmtobmp ppmtoeyuv ppmtogif ppmtoicr ppmtoilbm ppmtojpeg ppmtoleaf ppmtolj ppmtomap ppmtomitsu ppmtompeg ppmtoneo ppmtopcx ppmtopgm ppmtopi1 ppmtopict ppmtopj ppmtopjxl ppmtoppm ppmtopuzz ppmtorgb3 ppmtosixel ppmtospu ppmtoterm ppmtotga ppmtouil ppmtowinicon ppmtoxpm ppmtoyuv ppmtoyuvsplit ppmtv ppmwheel psidtopgm pstopnm qoitopam qrttoppm rasttopnm rawtopgm rawtoppm rgb3toppm rlatopam rletopnm sbigtopgm sgitopnm sirtopnm sldtoppm spctoppm spottopgm sputoppm srftopam st4topgm sunicontopnm svgtopam tgatoppm thinkjettopbm tifftopnm wbmptopbm winicontopam winicontoppm xbmtopbm ximtoppm xpmtoppm xvminitoppm xwdtopnm ybmtopbm yuvsplittoppm yuvtoppm yuy2topam zeisstopnm
openjdk-11-jre-headless 1
openjdk-17-jre 3
wget 7 wget
iptables 7 arptables-nft arptables-nft-restore arptables-nft-save arptables-translate ebtables-nft ebtables-nft-restore ebtables-nft-save ebtables-translate ip6tables-apply ip6tables-legacy ip6tables-legacy-restore ip6tables-legacy-save ip6tables-nft ip6tables-nft-restore ip6tables-nft-save ip6tables-restore-translate ip6tables-translate iptables-apply iptables-legacy iptables-legacy-restore iptables-legacy-save iptables-nft iptables-nft-restore iptables-nft-save iptables-restore-translate iptables-translate iptables-xml nfnl_osf xtables-legacy-multi xtables-monitor xtables-nft-multi
rsync 7 rrsync rsync rsync-ssl
ruby-sdbm 6
sudo 7 /etc/sudoers* cvtsudoers sudo sudo_logsrvd sudo_sendlog sudoedit sudoreplay visudo
fonts-dejavu-extra 7
libatk-wrapper-java-jni 7
libyaml-libyaml-perl 7
llvm-14 2 bugpoint-14 dsymutil-14 llc-14 llvm-PerfectShuffle-14 llvm-addr2line-14 llvm-ar-14 llvm-as-14 llvm-bcanalyzer-14 llvm-bitcode-strip-14 llvm-c-test-14 llvm-cat-14 llvm-cfi-verify-14 llvm-config-14 llvm-cov-14 llvm-cvtres-14 llvm-cxxdump-14 llvm-cxxfilt-14 llvm-cxxmap-14 llvm-debuginfod-find-14 llvm-diff-14 llvm-dis-14 llvm-dlltool-14 llvm-dwarfdump-14 llvm-dwp-14 llvm-exegesis-14 llvm-extract-14 llvm-gsymutil-14 llvm-ifs-14 llvm-install-name-tool-14 llvm-jitlink-14 llvm-jitlink-executor-14 llvm-lib-14 llvm-libtool-darwin-14 llvm-link-14 llvm-lipo-14 llvm-lto-14 llvm-lto2-14 llvm-mc-14 llvm-mca-14 llvm-ml-14 llvm-modextract-14 llvm-mt-14 llvm-nm-14 llvm-objcopy-14 llvm-objdump-14 llvm-opt-report-14 llvm-otool-14 llvm-pdbutil-14 llvm-profdata-14 llvm-profgen-14 llvm-ranlib-14 llvm-rc-14 llvm-readelf-14 llvm-readobj-14 llvm-reduce-14 llvm-rtdyld-14 llvm-sim-14 llvm-size-14 llvm-split-14 llvm-stress-14 llvm-strings-14 llvm-strip-14 llvm-symbolizer-14 llvm-tapi-diff-14 llvm-tblgen-14 llvm-tli-checker-14 llvm-undname-14 llvm-windres-14 llvm-xray-14 obj2yaml-14 opt-14 sanstats-14 verify-uselistorder-14 yaml2obj-14
llvm-14-runtime 2 lli-14 lli-child-target-14
xfonts-base 7
xxd 7 xxd
bc 7 bc
libfontconfig1 7
libfreetype6 7
libharfbuzz0b 7
libjs-jquery 7
libomp-11-dev 1
llvm-11-dev 1
poppler-data 7
gdb 7 gcore gdb gdb-add-index gdbtui gstack
libc6-dev-arm64-cross 7
libc6-dev-armel-cross 7
libc6-dev-armhf-cross 7
libc6-dev-ppc64el-cross 7
libc6-dev-s390x-cross 7
libclang-rt-18-dev 4
poppler-utils 7 pdfattach pdfdetach pdffonts pdfimages pdfinfo pdfseparate pdfsig pdftocairo pdftohtml pdftoppm pdftops pdftotext pdfunite
python3-pil 7
avahi-daemon 7 avahi-daemon
bison 7 bison bison.yacc
cmake 7 cmake cpack ctest
libc6-dev-mips64-cross 7
libc6-dev-mips64el-cross 7
libc6-dev-mipsel-cross 7
libc6-dev-powerpc-cross 7
libc6-dev-ppc64-cross 7
libc6-dev-sparc64-cross 7
libclang-rt-16-dev 3
libclang-rt-17-dev 4
libclang-rt-22-dev 4
libtool-bin 7 libtool
llvm-11 1 bugpoint-11 dsymutil-11 llc-11 llvm-PerfectShuffle-11 llvm-addr2line-11 llvm-ar-11 llvm-as-11 llvm-bcanalyzer-11 llvm-c-test-11 llvm-cat-11 llvm-cfi-verify-11 llvm-config-11 llvm-cov-11 llvm-cvtres-11 llvm-cxxdump-11 llvm-cxxfilt-11 llvm-cxxmap-11 llvm-diff-11 llvm-dis-11 llvm-dlltool-11 llvm-dwarfdump-11 llvm-dwp-11 llvm-elfabi-11 llvm-exegesis-11 llvm-extract-11 llvm-gsymutil-11 llvm-ifs-11 llvm-install-name-tool-11 llvm-jitlink-11 llvm-lib-11 llvm-link-11 llvm-lipo-11 llvm-lto-11 llvm-lto2-11 llvm-mc-11 llvm-mca-11 llvm-ml-11 llvm-modextract-11 llvm-mt-11 llvm-nm-11 llvm-objcopy-11 llvm-objdump-11 llvm-opt-report-11 llvm-pdbutil-11 llvm-profdata-11 llvm-ranlib-11 llvm-rc-11 llvm-readelf-11 llvm-readobj-11 llvm-reduce-11 llvm-rtdyld-11 llvm-size-11 llvm-split-11 llvm-stress-11 llvm-strings-11 llvm-strip-11 llvm-symbolizer-11 llvm-tblgen-11 llvm-undname-11 llvm-xray-11 obj2yaml-11 opt-11 sanstats-11 verify-uselistorder-11 yaml2obj-11
llvm-11-runtime 1 lli-11 lli-child-target-11
llvm-9-dev 1
lzip 7 *.lz lzip.lzip
strace 7 strace strace-log-merge
gpg-wks-client 7 gpg-wks-client
libc6-dev-mips-cross 7
libpaper-utils 7 paper paperconf paperconfig
libssl-dev 7
llvm-15-dev 2
llvm-18-dev 4
llvm-9 1 bugpoint-9 dsymutil-9 llc-9 llvm-PerfectShuffle-9 llvm-addr2line-9 llvm-ar-9 llvm-as-9 llvm-bcanalyzer-9 llvm-c-test-9 llvm-cat-9 llvm-cfi-verify-9 llvm-config-9 llvm-cov-9 llvm-cvtres-9 llvm-cxxdump-9 llvm-cxxfilt-9 llvm-cxxmap-9 llvm-diff-9 llvm-dis-9 llvm-dlltool-9 llvm-dwarfdump-9 llvm-dwp-9 llvm-elfabi-9 llvm-exegesis-9 llvm-extract-9 llvm-jitlink-9 llvm-lib-9 llvm-link-9 llvm-lipo-9 llvm-lto-9 llvm-lto2-9 llvm-mc-9 llvm-mca-9 llvm-modextract-9 llvm-mt-9 llvm-nm-9 llvm-objcopy-9 llvm-objdump-9 llvm-opt-report-9 llvm-pdbutil-9 llvm-profdata-9 llvm-ranlib-9 llvm-rc-9 llvm-readelf-9 llvm-readobj-9 llvm-rtdyld-9 llvm-size-9 llvm-split-9 llvm-stress-9 llvm-strings-9 llvm-strip-9 llvm-symbolizer-9 llvm-tblgen-9 llvm-undname-9 llvm-xray-9 obj2yaml-9 opt-9 sanstats-9 verify-uselistorder-9 yaml2obj-9
llvm-9-runtime 1 lli-9 lli-child-target-9
openjdk-11-jre 1
pkg-php-tools 7 dh_phpcomposer dh_phppear phpabtpl phpunit-autopkgtest pkgtools
sysstat 7 cifsiostat iostat mpstat pidstat sadf sar.sysstat tapestat
texlive-latex-recommended 7 lwarpmk pdfatfi thumbpdf
colord 7 cd-create-profile cd-fix-profile cd-iccdump cd-it8 colormgr
eatmydata 7 eatmydata
eject 7 eject
flex 7 flex flex++ lex
fontconfig 7 fc-cache fc-cat fc-conflist fc-list fc-match fc-pattern fc-query fc-scan fc-validate
geoip-database 7
imagemagick 7
libapache2-mod-php 7
llvm-13-dev 3
llvm-15 2 bugpoint-15 dsymutil-15 llc-15 llvm-PerfectShuffle-15 llvm-addr2line-15 llvm-ar-15 llvm-as-15 llvm-bcanalyzer-15 llvm-bitcode-strip-15 llvm-c-test-15 llvm-cat-15 llvm-cfi-verify-15 llvm-config-15 llvm-cov-15 llvm-cvtres-15 llvm-cxxdump-15 llvm-cxxfilt-15 llvm-cxxmap-15 llvm-debuginfod-15 llvm-debuginfod-find-15 llvm-diff-15 llvm-dis-15 llvm-dlltool-15 llvm-dwarfdump-15 llvm-dwarfutil-15 llvm-dwp-15 llvm-exegesis-15 llvm-extract-15 llvm-gsymutil-15 llvm-ifs-15 llvm-install-name-tool-15 llvm-jitlink-15 llvm-jitlink-executor-15 llvm-lib-15 llvm-libtool-darwin-15 llvm-link-15 llvm-lipo-15 llvm-lto-15 llvm-lto2-15 llvm-mc-15 llvm-mca-15 llvm-ml-15 llvm-modextract-15 llvm-mt-15 llvm-nm-15 llvm-objcopy-15 llvm-objdump-15 llvm-opt-report-15 llvm-otool-15 llvm-pdbutil-15 llvm-profdata-15 llvm-profgen-15 llvm-ranlib-15 llvm-rc-15 llvm-readelf-15 llvm-readobj-15 llvm-reduce-15 llvm-remark-size-diff-15 llvm-rtdyld-15 llvm-sim-15 llvm-size-15 llvm-split-15 llvm-stress-15 llvm-strings-15 llvm-strip-15 llvm-symbolizer-15 llvm-tapi-diff-15 llvm-tblgen-15 llvm-tli-checker-15 llvm-undname-15 llvm-windres-15 llvm-xray-15 obj2yaml-15 opt-15 sanstats-15 verify-uselistorder-15 yaml2obj-15
llvm-15-runtime 2 lli-15 lli-child-target-15
llvm-16-dev 3
llvm-17-dev 4
llvm-18 4 bugpoint-18 dsymutil-18 llc-18 llvm-PerfectShuffle-18 llvm-addr2line-18 llvm-ar-18 llvm-as-18 llvm-bcanalyzer-18 llvm-bitcode-strip-18 llvm-c-test-18 llvm-cat-18 llvm-cfi-verify-18 llvm-config-18 llvm-cov-18 llvm-cvtres-18 llvm-cxxdump-18 llvm-cxxfilt-18 llvm-cxxmap-18 llvm-debuginfo-analyzer-18 llvm-debuginfod-18 llvm-debuginfod-find-18 llvm-diff-18 llvm-dis-18 llvm-dlltool-18 llvm-dwarfdump-18 llvm-dwarfutil-18 llvm-dwp-18 llvm-exegesis-18 llvm-extract-18 llvm-gsymutil-18 llvm-ifs-18 llvm-install-name-tool-18 llvm-jitlink-18 llvm-jitlink-executor-18 llvm-lib-18 llvm-libtool-darwin-18 llvm-link-18 llvm-lipo-18 llvm-lto-18 llvm-lto2-18 llvm-mc-18 llvm-mca-18 llvm-ml-18 llvm-modextract-18 llvm-mt-18 llvm-nm-18 llvm-objcopy-18 llvm-objdump-18 llvm-opt-report-18 llvm-otool-18 llvm-pdbutil-18 llvm-profdata-18 llvm-profgen-18 llvm-ranlib-18 llvm-rc-18 llvm-readelf-18 llvm-readobj-18 llvm-readtapi-18 llvm-reduce-18 llvm-remarkutil-18 llvm-rtdyld-18 llvm-sim-18 llvm-size-18 llvm-split-18 llvm-stress-18 llvm-strings-18 llvm-strip-18 llvm-symbolizer-18 llvm-tblgen-18 llvm-tli-checker-18 llvm-undname-18 llvm-windres-18 llvm-xray-18 obj2yaml-18 opt-18 sanstats-18 verify-uselistorder-18 yaml2obj-18
llvm-18-runtime 4 lli-18 lli-child-target-18
llvm-22-dev 4
lynx 7 lynx
pavucontrol 7 pavucontrol
python3-dev 7 python3-config
python3-matplotlib 7
python3-numpy 7 dh_numpy3 f2py f2py3 f2py3.11 f2py3.13 f2py3.9 numpy-config
python3-pygments 7 pygmentize
python3-requests 7
scrot 7 scrot
snmp 7 agentxtrap encode_keychange fixproc snmp-bridge-mib snmpbulkget snmpbulkwalk snmpcheck snmpconf snmpdelta snmpdf snmpget snmpgetnext snmpinform snmpnetstat snmpping snmpps snmpset snmpstatus snmptable snmptest snmptls snmptranslate snmptrap snmpusm snmpvacm snmpwalk
texlive-fonts-recommended 7
texlive-plain-generic 7 ht htcontext htcopy htlatex htmex htmove httex httexi htxelatex htxetex mk4ht xhlatex
vim 7 vim.basic
xcvt 6 cvt
anacron 7 anacron
firefox-esr 7 firefox firefox-esr
fonts-liberation2 7
fonts-symbola 7
graphviz 7 acyclic bcomps ccomps circo cluster diffimg dijkstra dot dot2gxl dot_builtins dotty edgepaint fdp gc gml2gv graphml2gv gv2gml gv2gxl gvcolor gvgen gvmap gvmap.sh gvpack gvpr gxl2dot gxl2gv lefty lneato mingle mm2gv neato nop osage patchwork prune sccmap sfdp tred twopi unflatten vimdot
imagemagick-6.q16 3 animate-im6.q16 compare-im6.q16 composite-im6.q16 conjure-im6.q16 convert-im6.q16 display-im6.q16 identify-im6.q16 import-im6.q16 mogrify-im6.q16 montage-im6.q16 stream-im6.q16
imagemagick-7.q16 4 animate-im7.q16 compare-im7.q16 composite-im7.q16 conjure-im7.q16 convert-im7.q16 display-im7.q16 identify-im7.q16 import-im7.q16 magick-im7.q16 magick-script-im7.q16 mogrify-im7.q16 montage-im7.q16 stream-im7.q16
iw 7 iw
jq 7 jq
ksh 7
ksh93u+m 6 ksh93 rksh93 shcomp93
libapache2-mod-php8.2 2
libapache2-mod-php8.4 4
libbsd-resource-perl 7
libclang-common-19-dev 6
libelf-dev 7
libgmp-dev 7
libltdl-dev 7
libqt5svg5 7
libtcnative-1 7
libyaml-perl 7
llvm-13 3 bugpoint-13 dsymutil-13 llc-13 llvm-PerfectShuffle-13 llvm-addr2line-13 llvm-ar-13 llvm-as-13 llvm-bcanalyzer-13 llvm-bitcode-strip-13 llvm-c-test-13 llvm-cat-13 llvm-cfi-verify-13 llvm-config-13 llvm-cov-13 llvm-cvtres-13 llvm-cxxdump-13 llvm-cxxfilt-13 llvm-cxxmap-13 llvm-diff-13 llvm-dis-13 llvm-dlltool-13 llvm-dwarfdump-13 llvm-dwp-13 llvm-exegesis-13 llvm-extract-13 llvm-gsymutil-13 llvm-ifs-13 llvm-install-name-tool-13 llvm-jitlink-13 llvm-jitlink-executor-13 llvm-lib-13 llvm-libtool-darwin-13 llvm-link-13 llvm-lipo-13 llvm-lto-13 llvm-lto2-13 llvm-mc-13 llvm-mca-13 llvm-ml-13 llvm-modextract-13 llvm-mt-13 llvm-nm-13 llvm-objcopy-13 llvm-objdump-13 llvm-opt-report-13 llvm-otool-13 llvm-pdbutil-13 llvm-profdata-13 llvm-profgen-13 llvm-ranlib-13 llvm-rc-13 llvm-readelf-13 llvm-readobj-13 llvm-reduce-13 llvm-rtdyld-13 llvm-sim-13 llvm-size-13 llvm-split-13 llvm-stress-13 llvm-strings-13 llvm-strip-13 llvm-symbolizer-13 llvm-tapi-diff-13 llvm-tblgen-13 llvm-undname-13 llvm-windres-13 llvm-xray-13 obj2yaml-13 opt-13 sanstats-13 verify-uselistorder-13 yaml2obj-13
llvm-13-runtime 3 lli-13 lli-child-target-13
llvm-16 3 bugpoint-16 dsymutil-16 llc-16 llvm-PerfectShuffle-16 llvm-addr2line-16 llvm-ar-16 llvm-as-16 llvm-bcanalyzer-16 llvm-bitcode-strip-16 llvm-c-test-16 llvm-cat-16 llvm-cfi-verify-16 llvm-config-16 llvm-cov-16 llvm-cvtres-16 llvm-cxxdump-16 llvm-cxxfilt-16 llvm-cxxmap-16 llvm-debuginfo-analyzer-16 llvm-debuginfod-16 llvm-debuginfod-find-16 llvm-diff-16 llvm-dis-16 llvm-dlltool-16 llvm-dwarfdump-16 llvm-dwarfutil-16 llvm-dwp-16 llvm-exegesis-16 llvm-extract-16 llvm-gsymutil-16 llvm-ifs-16 llvm-install-name-tool-16 llvm-jitlink-16 llvm-jitlink-executor-16 llvm-lib-16 llvm-libtool-darwin-16 llvm-link-16 llvm-lipo-16 llvm-lto-16 llvm-lto2-16 llvm-mc-16 llvm-mca-16 llvm-ml-16 llvm-modextract-16 llvm-mt-16 llvm-nm-16 llvm-objcopy-16 llvm-objdump-16 llvm-opt-report-16 llvm-otool-16 llvm-pdbutil-16 llvm-profdata-16 llvm-profgen-16 llvm-ranlib-16 llvm-rc-16 llvm-readelf-16 llvm-readobj-16 llvm-reduce-16 llvm-remark-size-diff-16 llvm-remarkutil-16 llvm-rtdyld-16 llvm-sim-16 llvm-size-16 llvm-split-16 llvm-stress-16 llvm-strings-16 llvm-strip-16 llvm-symbolizer-16 llvm-tapi-diff-16 llvm-tblgen-16 llvm-tli-checker-16 llvm-undname-16 llvm-windres-16 llvm-xray-16 obj2yaml-16 opt-16 sanstats-16 verify-uselistorder-16 yaml2obj-16
llvm-16-runtime 3 lli-16 lli-child-target-16
llvm-17 4 bugpoint-17 dsymutil-17 llc-17 llvm-PerfectShuffle-17 llvm-addr2line-17 llvm-ar-17 llvm-as-17 llvm-bcanalyzer-17 llvm-bitcode-strip-17 llvm-c-test-17 llvm-cat-17 llvm-cfi-verify-17 llvm-config-17 llvm-cov-17 llvm-cvtres-17 llvm-cxxdump-17 llvm-cxxfilt-17 llvm-cxxmap-17 llvm-debuginfo-analyzer-17 llvm-debuginfod-17 llvm-debuginfod-find-17 llvm-diff-17 llvm-dis-17 llvm-dlltool-17 llvm-dwarfdump-17 llvm-dwarfutil-17 llvm-dwp-17 llvm-exegesis-17 llvm-extract-17 llvm-gsymutil-17 llvm-ifs-17 llvm-install-name-tool-17 llvm-jitlink-17 llvm-jitlink-executor-17 llvm-lib-17 llvm-libtool-darwin-17 llvm-link-17 llvm-lipo-17 llvm-lto-17 llvm-lto2-17 llvm-mc-17 llvm-mca-17 llvm-ml-17 llvm-modextract-17 llvm-mt-17 llvm-nm-17 llvm-objcopy-17 llvm-objdump-17 llvm-opt-report-17 llvm-otool-17 llvm-pdbutil-17 llvm-profdata-17 llvm-profgen-17 llvm-ranlib-17 llvm-rc-17 llvm-readelf-17 llvm-readobj-17 llvm-reduce-17 llvm-remark-size-diff-17 llvm-remarkutil-17 llvm-rtdyld-17 llvm-sim-17 llvm-size-17 llvm-split-17 llvm-stress-17 llvm-strings-17 llvm-strip-17 llvm-symbolizer-17 llvm-tapi-diff-17 llvm-tblgen-17 llvm-tli-checker-17 llvm-undname-17 llvm-windres-17 llvm-xray-17 obj2yaml-17 opt-17 sanstats-17 verify-uselistorder-17 yaml2obj-17
llvm-17-runtime 4 lli-17 lli-child-target-17
llvm-22 4 bugpoint-22 dsymutil-22 llc-22 llvm-PerfectShuffle-22 llvm-addr2line-22 llvm-ar-22 llvm-as-22 llvm-bcanalyzer-22 llvm-bitcode-strip-22 llvm-c-test-22 llvm-cat-22 llvm-cfi-verify-22 llvm-cgdata-22 llvm-config-22 llvm-cov-22 llvm-cvtres-22 llvm-cxxdump-22 llvm-cxxfilt-22 llvm-cxxmap-22 llvm-debuginfo-analyzer-22 llvm-debuginfod-22 llvm-debuginfod-find-22 llvm-diff-22 llvm-dis-22 llvm-dlltool-22 llvm-dwarfdump-22 llvm-dwarfutil-22 llvm-dwp-22 llvm-exegesis-22 llvm-extract-22 llvm-gsymutil-22 llvm-ifs-22 llvm-install-name-tool-22 llvm-ir2vec-22 llvm-jitlink-22 llvm-jitlink-executor-22 llvm-lib-22 llvm-libtool-darwin-22 llvm-link-22 llvm-lipo-22 llvm-lto-22 llvm-lto2-22 llvm-mc-22 llvm-mca-22 llvm-ml-22 llvm-ml64-22 llvm-modextract-22 llvm-mt-22 llvm-nm-22 llvm-objcopy-22 llvm-objdump-22 llvm-offload-binary-22 llvm-offload-wrapper-22 llvm-opt-report-22 llvm-otool-22 llvm-pdbutil-22 llvm-profdata-22 llvm-profgen-22 llvm-ranlib-22 llvm-rc-22 llvm-readelf-22 llvm-readobj-22 llvm-readtapi-22 llvm-reduce-22 llvm-remarkutil-22 llvm-rtdyld-22 llvm-sim-22 llvm-size-22 llvm-split-22 llvm-stress-22 llvm-strings-22 llvm-strip-22 llvm-symbolizer-22 llvm-tblgen-22 llvm-test-mustache-spec-22 llvm-tli-checker-22 llvm-undname-22 llvm-windres-22 llvm-xray-22 obj2yaml-22 opt-22 reduce-chunk-list-22 sanstats-22 verify-uselistorder-22 yaml2obj-22
llvm-22-runtime 4 lli-22 lli-child-target-22
obconf 7 obconf
obsession 7 obsession-exit obsession-logout xdg-autostart
plymouth-label 7
python3-cryptography 7
python3-openssl 7
python3-pkg-resources 7
python3-tk 7
python3-yaml 7
qjackctl 7 qjackctl
sane-utils 7 gamma4scanimage sane-find-scanner saned scanimage umax_pp
synaptic 7 synaptic synaptic-pkexec
7zip 6 7z 7za 7zr p7zip
ant-optional 7
appmenu-gtk3-module 7
atril 7 atril atril-previewer atril-thumbnailer
bubblewrap 7 bwrap
busybox 7 busybox
clang-tools-19 6 amdgpu-arch-19 analyze-build-19 c-index-test-19 clang-apply-replacements-19 clang-change-namespace-19 clang-check-19 clang-cl-19 clang-doc-19 clang-extdef-mapping-19 clang-include-cleaner-19 clang-include-fixer-19 clang-installapi-19 clang-linker-wrapper-19 clang-move-19 clang-nvlink-wrapper-19 clang-offload-bundler-19 clang-offload-packager-19 clang-pseudo-19 clang-query-19 clang-refactor-19 clang-rename-19 clang-reorder-fields-19 clang-repl-19 clang-scan-deps-19 clang-tblgen-19 diagtool-19 find-all-symbols-19 hmaptool-19 hwasan_symbolize-19 intercept-build-19 modularize-19 nvptx-arch-19 pp-trace-19 sancov-19 scan-build-19 scan-build-py-19 scan-view-19
cloud-guest-utils 7 ec2metadata growpart vcs-run
cppzmq-dev 6
debootstrap 7 debootstrap
docker-cli 4 docker
ffmpeg 7 ffmpeg ffplay ffprobe qt-faststart
fonts-dejavu 7
fonts-dejavu-core 7
fonts-droid-fallback 7
fonts-ipafont-gothic 7
fonts-ipafont-mincho 7
fonts-liberation-sans-narrow 4
fonts-texgyre-math 6
fonts-vlgothic 7
gazebo-plugin-base 1
gcc-arm-none-eabi 7 arm-none-eabi-c++ arm-none-eabi-cpp arm-none-eabi-g++ arm-none-eabi-gcc arm-none-eabi-gcc-12.2.1 arm-none-eabi-gcc-14.2.1 arm-none-eabi-gcc-8.3.1 arm-none-eabi-gcc-ar arm-none-eabi-gcc-nm arm-none-eabi-gcc-ranlib arm-none-eabi-gcov arm-none-eabi-gcov-dump arm-none-eabi-gcov-tool arm-none-eabi-lto-dump
gstreamer1.0-alsa 7
gv 7 gv gv-update-userconfig
ipp-usb 7 ipp-usb
ipvsadm 7 ipvsadm ipvsadm-restore ipvsadm-save
isc-dhcp-common 7
jack-example-tools 4 alsa_in alsa_out jack_alias jack_bufsize jack_connect jack_control_client jack_cpu_load jack_disconnect jack_evmon jack_freewheel jack_impulse_grabber jack_iodelay jack_latent_client jack_load jack_load_test jack_lsp jack_metro jack_midi_dump jack_midi_latency_test jack_midiseq jack_midisine jack_monitor_client jack_net_master jack_net_slave jack_netsource jack_property jack_rec jack_samplerate jack_server_control jack_showtime jack_simdtests jack_simple_client jack_thru_client jack_transport jack_transport_client jack_tw jack_unload jack_wait jack_zombie
jackd2-firewire 7
libapache2-mod-php7.4 1
libapache2-reload-perl 7
libarchive-zip-perl 7 crc32
libclass-xsaccessor-perl 7
libdbusmenu-glib4 7
libdbusmenu-gtk3-4 7
libdigest-bubblebabble-perl 7
libfcgi-bin 7 cgi-fcgi
libglib2.0-bin 7 gapplication gdbus gio gio-querymodules glib-compile-schemas gresource gsettings
libimage-png-libpng-perl 7 pnginspect
libintl-xs-perl 7
libjxr-tools 7 JxrDecApp JxrEncApp
liblog-dispatch-perl 7
liblog-log4perl-perl 7 l4p-tmpl
libpdf-api2-xs-perl 7
libperl4-corelibs-perl 7
libprotobuf-dev 7
libpulse0 7
libqt5opengl5-dev 7
libsctp1 7
libsox-fmt-base 7
libunicode-linebreak-perl 7
libunicode-utf8-perl 7
libyubikey-udev 7
light-locker 7 light-locker light-locker-command
mercurial 7 chg hg
metadata-cleaner 7 metadata-cleaner
ncbi-blast+ 7 blast_formatter blast_formatter_vdb blast_report blast_vdb_cmd blastdb_aliastool blastdb_convert blastdb_path blastdbcheck blastdbcmd blastdbcp blastn blastn_vdb blastp blastx cleanup-blastdb-volumes convert2blastmask deltablast dustmasker gene_info_reader get_species_taxids legacy_blast makeblastdb makeclusterdb makembindex makeprofiledb psiblast rpsblast+ rpstblastn seedtop+ segmasker seqdb_perf tax4blast tblastn tblastn_vdb tblastx update_blastdb windowmasker windowmasker_2.2.22_adapter
net-tools 7 arp ifconfig ipmaddr iptunnel mii-tool nameif netstat plipconfig rarp route slattach
nip2 7 nip2
ocaml-findlib 7 ocamlfind
ovmf 7
p7zip-full 7 7z 7za
parallel 7 env_parallel env_parallel.bash env_parallel.csh env_parallel.dash env_parallel.fish env_parallel.ksh env_parallel.mksh env_parallel.pdksh env_parallel.sh env_parallel.tcsh env_parallel.zsh niceload parallel parcat parset parsort sem sql
php-enchant 7
php-gd 7
php-pspell 3
pkexec 6 pkexec
postgresql-13-postgis-3 1
postgresql-15-postgis-3 2
postgresql-17-postgis-3 4
psutils 7 epsffit extractres fixdlsrps fixfmps fixpsditps fixpspps fixscribeps fixtpps fixwfwps fixwpps fixwwps getafm includeres psbook psjoin psmerge psnup psresize psselect pstops showchar
python3-cssselect 7
python3-distutils 3
python3-gi 7
python3-github 7
python3-gitlab 7
python3-gpg 7
python3-idna 7
python3-jedi 7
python3-launchpadlib 7
python3-lxml 7
python3-nautilus 7
python3-olefile 7
python3-pyperclip 7
python3-requests-toolbelt 7
python3-watchdog 7 watchmedo
qemu-efi-aarch64 7
qemu-efi-arm 7
rlwrap 7 rlwrap
roundcube-skin-classic 6
roundcube-skin-larry 6
sane-airscan 7 airscan-discover
sshfs 7 mount.fuse.sshfs mount.sshfs sshfs
syslinux-common 7
tex-gyre 7
texlive-latex-base 7 dvilualatex latex lualatex mptopdf pdflatex
texlive-latex-extra 7 authorindex dvilualatex-dev exceltex hyperxmp-add-bytecount l3build latex-dev latex-wordcount latexminted lualatex-dev makedtx makeglossaries makeglossaries-lite pagelayoutapi pdfannotextractor pdflatex-dev perltex pygmentex splitindex svn-multi textestvis vpe webquiz yplan
tipa 7
udisks2 7 udisksctl umount.udisks2
uidmap 7 getsubids newgidmap newuidmap
ukui-polkit 7
upower 7 upower
usb.ids 7
weechat-plugins 7
x2goserver-extensions 7 x2goserver-run-extensions
x2goserver-fmbindings 7 x2gofm
x2goserver-printing 7 x2goprint
xiccd 7 xiccd
xinit 7 startx xinit
xmlto 7 xmlif xmlto
xorg 7
xsane 7 xsane
xscreensaver 7 xscreensaver xscreensaver-command xscreensaver-demo xscreensaver-settings xscreensaver-systemd
abi-compliance-checker 7 abi-compliance-checker
acl2-books 7
acl2-source 7
adb 7 adb
alacarte 7 alacarte
altermime 7 altermime
amap-align 7 amap
ant 7 ant
antlr 7 runantlr
apt-utils 7 apt-extracttemplates apt-ftparchive apt-sortpkgs
arch-test 7 arch-test elf-arch
aria2 7 aria2c
arj 7 arj arj-register arjdisp rearj
asciidoc-dblatex 7
audacious 7 audacious audtool
augeas-tools 7 augmatch augparse augprint augtool
autopkgtest 7 autopkgtest autopkgtest-build-docker autopkgtest-build-lxc autopkgtest-build-lxd autopkgtest-build-podman autopkgtest-build-qemu autopkgtest-buildvm-ubuntu-cloud autopkgtest-virt-chroot autopkgtest-virt-docker autopkgtest-virt-lxc autopkgtest-virt-lxd autopkgtest-virt-null autopkgtest-virt-podman autopkgtest-virt-qemu autopkgtest-virt-schroot autopkgtest-virt-ssh autopkgtest-virt-unshare
autopoint 7 autopoint
autotools-dev 7 dh_autotools-dev_restoreconfig dh_autotools-dev_updateconfig
babeltrace 7 babeltrace babeltrace-log
babeltrace2 7 babeltrace2
bettercap-caplets 4
binutils-arm-none-eabi 7 arm-none-eabi-addr2line arm-none-eabi-ar arm-none-eabi-as arm-none-eabi-c++filt arm-none-eabi-elfedit arm-none-eabi-gprof arm-none-eabi-ld arm-none-eabi-ld.bfd arm-none-eabi-nm arm-none-eabi-objcopy arm-none-eabi-objdump arm-none-eabi-ranlib arm-none-eabi-readelf arm-none-eabi-size arm-none-eabi-strings arm-none-eabi-strip
bioperl-run 7 bp_multi_hmmsearch.pl bp_panalysis.pl bp_papplmaker.pl bp_run_neighbor.pl bp_run_protdist.pl
biosquid 7 afetch alistat compalign compstruct revcomp seqsplit seqstat sfetch shuffle sindex sreformat stranslate weight
brz 7 brz
buildbot-worker 7 buildbot-worker
bzr 7
bzr-builddeb 3
ca-certificates-mono 7 cert-sync
cakephp-scripts 1 cake
calculix-ccx 3 ccx
cargo 7
cdbs 7 cdbs-edit-patch
cgroupfs-mount 3 cgroupfs-mount cgroupfs-umount
chromium-sandbox 7
circos-tools 7
clamav-daemon 7 clamconf clamd clamdtop clamonacc
clamdscan 7 clamdscan
clang-tools-22 4 amdgpu-arch-22 analyze-build-22 asan_symbolize-22 c-index-test-22 clang-apply-replacements-22 clang-change-namespace-22 clang-check-22 clang-doc-22 clang-extdef-mapping-22 clang-include-cleaner-22 clang-include-fixer-22 clang-installapi-22 clang-linker-wrapper-22 clang-move-22 clang-nvlink-wrapper-22 clang-offload-bundler-22 clang-offload-packager-22 clang-query-22 clang-refactor-22 clang-reorder-fields-22 clang-repl-22 clang-sycl-linker-22 clang-tblgen-22 diagtool-22 find-all-symbols-22 hmaptool-22 hwasan_symbolize-22 intercept-build-22 modularize-22 nvptx-arch-22 offload-arch-22 pp-trace-22 sancov-22 scan-build-22 scan-build-py-22 scan-view-22
cli-common 7
clickhouse-client 3 clickhouse-client
clustalo 7 clustalo
clustalw 7 clustalw
connman-gtk 7 connman-gtk
cowbuilder 7 cowbuilder
cracklib-runtime 7 cracklib-check cracklib-format cracklib-packer cracklib-unpacker create-cracklib-dict update-cracklib
cramfsswap 7 cramfsswap
darcs 7 darcs
dblatex 7 dblatex
dbus-x11 7 dbus-launch
debconf-utils 7 debconf-get-selections debconf-getlang debconf-loadtemplate debconf-mergetemplate
debhelper 7 dh dh_assistant dh_auto_build dh_auto_clean dh_auto_configure dh_auto_install dh_auto_test dh_bugfiles dh_builddeb dh_clean dh_compress dh_dwz dh_fixperms dh_gconf dh_gencontrol dh_icons dh_install dh_installalternatives dh_installcatalogs dh_installchangelogs dh_installcron dh_installdeb dh_installdebconf dh_installdirs dh_installdocs dh_installemacsen dh_installexamples dh_installgsettings dh_installifupdown dh_installinfo dh_installinit dh_installinitramfs dh_installlogcheck dh_installlogrotate dh_installman dh_installmanpages dh_installmenu dh_installmime dh_installmodules dh_installpam dh_installppp dh_installsystemd dh_installsystemduser dh_installsysusers dh_installtmpfiles dh_installudev dh_installwm dh_installxfonts dh_link dh_lintian dh_listpackages dh_makeshlibs dh_md5sums dh_missing dh_movefiles dh_movetousr dh_perl dh_prep dh_shlibdeps dh_strip dh_systemd_enable dh_systemd_start dh_testdir dh_testroot dh_ucf dh_update_autotools_config dh_usrlocal
debsig-verify 7 debsig-verify
deepin-notifications 7
deepin-shortcut-viewer 7 deepin-shortcut-viewer
default-jdk-headless 7
default-mysql-server 7
deluge 7 deluge
desktop-base 7
device-tree-compiler 7 convert-dtsv0 dtc dtdiff fdtdump fdtget fdtoverlay fdtput
devscripts 7 add-patch annotate-output archpath bts build-rdeps chdist checkbashisms cowpoke cvs-debc cvs-debi cvs-debrelease cvs-debuild dch dcmd dd-list deb-check-file-conflicts deb-janitor deb-reversion deb-why-removed deb2apptainer deb2docker deb2singularity debbisect debc debchange debcheckout debclean debcommit debdiff debdiff-apply debftbfs debi debootsnap debpkg debrebuild debrelease debrepro debrsign debsign debsnap debuild dep-14-convert-git-branch-names dep3changelog desktop2menu dget diff2patches dpkg-depcheck dpkg-genbuilddeps dscextract dscverify edit-patch getbuildlog git-deborig grep-excuses hardening-check list-unreleased ltnu manpage-alert mass-bug mergechanges mk-build-deps mk-origtargz namecheck nmudiff origtargz plotchangelog pts-subscribe pts-unsubscribe rc-alert reproducible-check rmadison sadt salsa suspicious-source svnpath tagpending transition-check uscan uupdate what-patch who-permits-upload who-uploads whodepends wnpp-alert wnpp-check wrap-and-sort
dh-make 7 dh_make dh_makefont
dhcpcd-base 6 dhcpcd
dialign 7 dialign2-2
dialign-tx 7 dialign-tx
diodon 7 diodon
distrobuilder 4 distrobuilder
dns-root-data 7
docker.io 7 dnet docker docker-init docker-proxy dockerd ovrouter
dunst 7 dunst dunstctl dunstify
dvi2ps-fontdata-ja 5
dvi2ps-fontdata-n2a 5
dvipng 7 dvigif dvipng
easy-rsa 7 make-cadir
ed 7 ed red
elfutils 7 eu-addr2line eu-ar eu-elfclassify eu-elfcmp eu-elfcompress eu-elflint eu-findtextrel eu-make-debug-archive eu-nm eu-objdump eu-ranlib eu-readelf eu-size eu-srcfiles eu-stack eu-strings eu-strip eu-unstrip
engrampa 7 engrampa
environment-modules 7 add.modules envml mkroot modulecmd
eom 7 eom
epstool 7 epstool
erlang 7
erlang-jinterface 7
erlang-mode 7
erlang-src 7
evtest 7 evtest
exuberant-ctags 7 ctags-exuberant
fastboot 7 fastboot
feh 7 feh
ffmpegthumbnailer 7 ffmpegthumbnailer
fig2dev 7 fig2dev fig2mpdf fig2ps2tex pic2tpic transfig
fluid-soundfont-gm 7
fonts-arundina 7
fonts-ipaexfont-gothic 7
fonts-ipaexfont-mincho 7
fonts-lyx 7
fonts-nanum 7
fonts-noto-color-emoji 7
fonts-noto-mono 7
fonts-sarai 7
fonts-sil-gentium 7
fonts-texgyre 7
fonts-unfonts-core 7
fp-utils-3.2.0 1 bin2obj-3.2.0 chmcmd-3.2.0 chmls-3.2.0 data2inc-3.2.0 delp-3.2.0 fd2pascal-3.2.0 fpcjres-3.2.0 fpclasschart-3.2.0 fpcmake-3.2.0 fpcsubst-3.2.0 fpdoc-3.2.0 fppkg-3.2.0 fprcp-3.2.0 grab_vcsa-3.2.0 h2pas-3.2.0 h2paspp-3.2.0 ifpc-3.2.0 makeskel-3.2.0 pas2fpm-3.2.0 pas2jni-3.2.0 pas2ut-3.2.0 plex-3.2.0 postw32-3.2.0 ppdep-3.2.0 ppudump-3.2.0 ppufiles-3.2.0 ppumove-3.2.0 ptop-3.2.0 pyacc-3.2.0 relpath-3.2.0 rmcvsdir-3.2.0 rstconv-3.2.0 unitdiff-3.2.0
fp-utils-3.2.2 6 bin2obj-3.2.2 chmcmd-3.2.2 chmls-3.2.2 cldrparser-3.2.2 compileserver-3.2.2 data2inc-3.2.2 delp-3.2.2 fd2pascal-3.2.2 fpcjres-3.2.2 fpclasschart-3.2.2 fpcmake-3.2.2 fpcsubst-3.2.2 fpdoc-3.2.2 fppkg-3.2.2 fprcp-3.2.2 grab_vcsa-3.2.2 h2pas-3.2.2 h2paspp-3.2.2 ifpc-3.2.2 json2pas-3.2.2 makeskel-3.2.2 mka64ins-3.2.2 mkarmins-3.2.2 mkinsadd-3.2.2 mkx86ins-3.2.2 pas2fpm-3.2.2 pas2jni-3.2.2 pas2js-3.2.2 pas2ut-3.2.2 plex-3.2.2 postw32-3.2.2 ppdep-3.2.2 ppudump-3.2.2 ppufiles-3.2.2 ppumove-3.2.2 ptop-3.2.2 pyacc-3.2.2 relpath-3.2.2 rmcvsdir-3.2.2 rstconv-3.2.2 unihelper-3.2.2 unitdiff-3.2.2 webidl2pas-3.2.2
freeradius-utils 7 radclient radcrypt radeapclient radlast radsecret radsniff radsqlrelay radtest radwho radzap rlm_ippool_tool smbencrypt
fsa 7 fsa fsa-translate gapcleaner isect_mercator_alignment_gff map_coords map_gff_coords percentid prot2codon slice_fasta slice_fasta_gff slice_mercator_alignment
fuse 7
gawk 7 gawk gawkbug
gdisk 7 cgdisk fixparts gdisk sgdisk
gem-extra 7
gem-plugin-assimp 7
gem-plugin-gmerlin 7
gem-plugin-lqt 7
gem-plugin-magick 7
gem-plugin-v4l2 7
ghc 7 ghc ghc-8.8.4 ghc-9.0.2 ghc-pkg ghc-pkg-8.8.4 ghc-pkg-9.0.2 ghci ghci-8.8.4 ghci-9.0.2 haddock haddock-ghc-8.8.4 haddock-ghc-9.0.2 hp2ps hpc hsc2hs runghc runghc-8.8.4 runghc-9.0.2 runhaskell
gimp 7 gimp gimp-2.10 gimp-3 gimp-3.0 gimp-console gimp-console-2.10 gimp-console-3 gimp-console-3.0 gimp-script-fu-interpreter gimp-script-fu-interpreter-3.0 gimp-test-clipboard gimp-test-clipboard-2.0 gimp-test-clipboard-3 gimp-test-clipboard-3.0
git-buildpackage 7 gbp git-pbuilder
giza-dev 7
gnu-smalltalk-common 1
gnuplot-qt 7 gnuplot-qt
gnuplot-x11 7 gnuplot-x11
gperf 7 gperf
gradle 7 gradle
gsfonts-x11 7
gstreamer1.0-gtk3 7
gstreamer1.0-pulseaudio 7
i2c-tools 7 ddcmon decode-dimms decode-edid decode-vaio i2c-stub-from-dump i2cdetect i2cdump i2cget i2cset i2ctransfer
i3lock 7 i3lock
i3status 7 i3status
ibverbs-providers 7
iconx 7 iconx
ieee-data 7 update-ieee-data
inputattach 7 inputattach
ipxe-qemu 7
ipython3 7 ipython3
isc-dhcp-client 7 dhclient dhclient-script
isympy-common 7 isympy
jackd1-firewire 7
jo 7 jo
jsvc 7 jsvc
jupyter-nbconvert 7 jupyter-dejavu jupyter-nbconvert
jupyter-notebook 7 jupyter-bundlerextension jupyter-nbextension jupyter-notebook jupyter-serverextension
kalign 7 kalign kalignfmt timescorealn
kbd 7 chvt codepage deallocvt dumpkeys fgconsole getkeycodes kbd_mode kbdinfo kbdrate loadkeys loadunimap mapscrn mk_modmap openvt psfaddtable psfgettable psfstriptable psfxtable resizecons screendump setfont setkeycodes setleds setlogcons setmetamode setvesablank setvtrgb showconsolefont showkey splitfont unicode_start unicode_stop vcstime
keyutils 7 key.dns_resolver keyctl request-key
krb5-config 7
latex-cjk-all 7
ldap-utils 7 ldapadd ldapcompare ldapdelete ldapexop ldapmodify ldapmodrdn ldappasswd ldapsearch ldapurl ldapwhoami
libace-perl 7 ace
libanyevent-i3-perl 7
libapache-dbi-perl 7
libaudio-scrobbler-perl 7 scrobbler-helper
libbio-perl-run-perl 7
libboost-date-time-dev 7
libboost-dev 7
libboost-regex-dev 7
libcache-cache-perl 7
libcairo2-dev 7
libcap2-bin 7 capsh getcap getpcaps setcap
libclass-dbi-abstractsearch-perl 7
libcompress-raw-lzma-perl 7
libconfig-general-perl 7
libconfig-inifiles-perl 7
libconfig-tiny-perl 7
libcupsfilters-dev 7
libdbi-perl 7 dbilogstrip dbiprof dbiproxy dh_perl_dbi
libdevel-lexalias-perl 7
libdigest-hmac-perl 7
libegl-dev 7
libegl1 7
libegl1-mesa-dev 7
libexttextcat-data 7
libfcgi-perl 7
libfcgi-procmanager-perl 7
libfl-dev 7
libfribidi0 7
libg3d-plugins 7
libgdk-pixbuf-2.0-0 7
libgdk-pixbuf-xlib-2.0-0 7
libgl-dev 7
libgl1 7
libgl1-mesa-dev 7
libgles2 7
libglut-dev 6
libgpars-groovy-java 7
libgsecuredelete0 7
libgssapi-perl 7
libgtk-4-media-gstreamer 6
libgtk2.0-dev 7 gtk-builder-convert
libgtk3-perl 7
libimage-magick-perl 7
libipc-shareable-perl 7
libipc-system-simple-perl 7
libjcommander-java 7
libjpeg62-turbo 7
libjuh-java 1
libjurt-java 1
liblibreoffice-java 7
liblist-moreutils-perl 7
liblist-someutils-xs-perl 7
liblouisutdml-bin 7 file2brl
libmail-dmarc-perl 6 dmarc_lookup dmarc_receive dmarc_send_reports dmarc_update_public_suffix_list dmarc_view_reports
libmail-sendmail-perl 7
libmail-spf-perl 7
libmath-random-isaac-xs-perl 7
libmodule-refresh-perl 7
libmono-btls-interface4.0-cil 7
libmono-i18n-west4.0-cil 7
libmpich-dev 7
libncursesw6 7
libnewlib-arm-none-eabi 7
libopenal1 7
libopenblas0 7
libpackage-stash-xs-perl 7
libpam-cgfs 7
libpam-gnome-keyring 7
libpangocairo-1.0-0 7
libpar-dist-perl 7
libpcre3-dev 3 pcre-config
libplplot-lua 7
libposix-strptime-perl 7
libqt5multimedia5-plugins 7
libraw1394-tools 7 dumpiso sendiso testlibraw
libref-util-perl 7
libridl-java 1
libsdl1.2-dev 7 sdl-config
libsecret-tools 7 secret-tool
libset-scalar-perl 7
libsgmls-perl 7
libsmlnj-smlnj 3
libsox-fmt-alsa 7
libspreadsheet-parseexcel-perl 7
libstdc++-14-dev 4
libstdc++-arm-none-eabi-newlib 7
libstringtemplate-java 7
libsvn-perl 7
libtemplate-perl 7 tpage ttree
libtiff-tools 7 fax2ps fax2tiff pal2rgb ppm2tiff raw2tiff tiff2bw tiff2pdf tiff2ps tiff2rgba tiffcmp tiffcp tiffcrop tiffdither tiffdump tiffinfo tiffmedian tiffset tiffsplit
libtime-piece-mysql-perl 7
libtype-tiny-xs-perl 7
libubootenv-tool 7 fw_printenv fw_setenv
libunoloader-java 7
libvips-tools 7 batch_crop batch_image_convert batch_rubber_sheet light_correct shrink_width vips vips-8.10 vipsedit vipsheader vipsprofile vipsthumbnail
libvirt-clients 7 virsh virt-admin virt-host-validate virt-pki-query-dn virt-pki-validate virt-xml-validate
libvirt-daemon 7 libvirtd virt-ssh-helper virtlockd virtlogd
libvte-2.91-0 7
libvulkan-dev 7
libwayland-dev 7
libwildmidi-config 7
libwmf-bin 7 wmf2eps wmf2fig wmf2gd wmf2svg wmf2x
libx11-6 7
libxml2-dev 7 xml2-config
libxmlrpc-lite-perl 7
libxrandr-dev 7
libyaml-dev 7
libyaml-syck-perl 7
libyaml-tiny-perl 7
lighttpd-mod-deflate 7
lighttpd-mod-openssl 7
lld 7 ld.lld lld lld-link wasm-ld
llvm-19-linker-tools 6
lua-sec 7
mafft 7 mafft mafft-homologs mafft-profile
mariadb-server 7 aria_chk aria_dump_log aria_ftdump aria_pack aria_read_log galera_new_cluster galera_recovery mariadb-service-convert mariadbd-multi mariadbd-safe mariadbd-safe-helper myisam_ftdump myisamchk myisamlog myisampack mysql_convert_table_format mysql_plugin mysql_secure_installation mysql_setpermission mysql_tzinfo_to_sql mysqlbinlog mysqld_multi mysqld_safe mysqld_safe_helper mysqlhotcopy wsrep_sst_backup wsrep_sst_common wsrep_sst_mariabackup wsrep_sst_mysqldump wsrep_sst_rsync wsrep_sst_rsync_wan
mariadb-server-10.5 7 aria_chk aria_dump_log aria_ftdump aria_pack aria_read_log galera_new_cluster galera_recovery mariadb-binlog mariadb-convert-table-format mariadb-hotcopy mariadb-plugin mariadb-secure-installation mariadb-service-convert mariadb-setpermission mariadb-tzinfo-to-sql mariadbd-multi mariadbd-safe mariadbd-safe-helper msql2mysql myisam_ftdump myisamchk myisamlog myisampack mysql_convert_table_format mysql_plugin mysql_secure_installation mysql_setpermission mysql_tzinfo_to_sql mysqlbinlog mysqld_multi mysqld_safe mysqld_safe_helper mysqlhotcopy perror replace resolve_stack_dump wsrep_sst_backup wsrep_sst_common wsrep_sst_mariabackup wsrep_sst_mysqldump wsrep_sst_rsync wsrep_sst_rsync_wan
matekbd-keyboard-display 4 matekbd-keyboard-display
maxima-share 7
med-config 7 med-config
menu-xdg 7
mlterm-tools 3 mlcc mlclient
monitoring-plugins-basic 7
mousepad 7 mousepad
mplayer-gui 7 gmplayer
mpv 7 mpv
mtd-utils 7 doc_loadbios docfdisk fectest flash_erase flash_eraseall flash_lock flash_otp_dump flash_otp_erase flash_otp_info flash_otp_lock flash_otp_write flash_unlock flashcp fsck.ubifs ftl_check ftl_format jffs2dump jffs2reader lsmtd mkfs.jffs2 mkfs.ubifs mount.ubifs mtd_debug mtdinfo mtdpart nanddump nandflipbits nandtest nandwrite nftl_format nftldump recv_image rfddump rfdformat serve_image sumtool ubiattach ubiblock ubicrc32 ubidetach ubiformat ubihealthd ubimkvol ubinfo ubinize ubirename ubirmvol ubirsvol ubiscan ubiupdatevol
munin-node 7 munin-get munin-node munin-node-configure munin-run munindoc
munin-plugins-extra 7
muscle 7 muscle
mustang 7 mustang
myrepos 7 mr webcheckout
ncompress 7 compress uncompress.real
needrestart 7 needrestart
netgen 7 netgen
network-manager-gnome 7
node-request 3
node-source-map 7
nscd 7 nscd
numlockx 7 numlockx
ocaml 7
openbsd-inetd 7 inetd
opendkim-tools 7 convert_keylist opendkim-atpszone opendkim-convert-keylist opendkim-expire opendkim-gengraphs opendkim-genkey opendkim-genstats opendkim-genzone opendkim-importstats opendkim-spam opendkim-stats opendkim-testkey opendkim-testmsg
openipmi 7 ipmi_sim ipmi_ui ipmicmd ipmilan ipmish openipmi_eventd openipmicmd openipmish rmcp_ping sdrcomp solterm
opensmtpd-extras 7
openvswitch-switch 7
p7zip 7 7zr p7zip
parcellite 3 parcellite
pari-elldata 7
pari-galdata 7
pari-seadata 7
pastebinit 7 pastebinit pbget pbput pbputs
pbuilder 7 debuild-pbuilder pbuilder pdebuild
pci.ids 7
php-curl 7
php-zip 7
pike8.0-dev 7
pike8.0-mysql 7
pike8.0-pg 7
piuparts 7 piuparts
pixiewps 7 pixiewps
pkg-kde-tools 7 dh_movelibkdeinit dh_qmlcdeps dh_sameversiondep dh_sodeps pkgkde-debs2symbols pkgkde-gensymbols pkgkde-getbuildlogs pkgkde-git pkgkde-mark-private-symbols pkgkde-mark-qt5-private-symbols pkgkde-override-sc-dev-latest pkgkde-symbolshelper pkgkde-update-qt-copyright pkgkde-vcs
pluma 7 pluma
poa 7 poa
policycoreutils 7 fixfiles genhomedircon load_policy restorecon restorecon_xattr secon semodule sestatus setfiles setsebool unsetfiles
polkitd-pkla 2 pkla-admin-identities pkla-check-authorization
postgis 7 pgsql2shp pgtopo_export pgtopo_import postgis postgis_restore raster2pgsql shp2pgsql
postgresql-postgis 6
prank 7 prank
preview-latex-style 7
primer3 7 ntdpal ntthal oligotm primer3_core
probcons 7 probcons probcons-RNA
proda 7 proda
ps2eps 7 bbox ps2eps
pstoedit 7 pstoedit
pycodestyle 7 pycodestyle
python-all-dev 7
python-pkg-resources 1
python-setuptools 7
python2 1 pdb2 pydoc2 pygettext2
python2.7 1 2to3-2.7 pdb2.7 pydoc2.7 pygettext2.7
python3-all 7
python3-argcomplete 7 activate-global-python-argcomplete activate-global-python-argcomplete3 python-argcomplete-check-easy-install-script python-argcomplete-check-easy-install-script3 python-argcomplete-tcsh python-argcomplete-tcsh3 register-python-argcomplete register-python-argcomplete3
python3-asgiref 7
python3-azext-devops 7
python3-babel 7 pybabel-python3
python3-blinker 7
python3-bs4 7
python3-bson-ext 7
python3-capstone 7
python3-chardet 7 chardet chardetect
python3-coverage 7 python3-coverage python3.13-coverage
python3-dask 7
python3-debianbts 7 debianbts
python3-docutils 7
python3-dotenv 7 python-dotenv
python3-fuse 7
python3-gdal 7
python3-gridfs 7
python3-h2 7
python3-html5lib 7
python3-httpcore 7
python3-httpx 7 httpx
python3-invoke 7 inv invoke
python3-jmespath 7
python3-kerberos 7
python3-keystone 7 keystone-manage keystone-status keystone-wsgi-admin keystone-wsgi-public
python3-keystoneclient 7
python3-libcloud 7
python3-neovim 3
python3-oauthlib 7
python3-opencamlib 4
python3-paramiko 7
python3-pastescript 7 paster3
python3-pexpect 7
python3-png 7
python3-pooch 6
python3-psycopg-c 4
python3-pycriu 4 crit criu-ns
python3-pycryptodome 7
python3-pydot 7
python3-pyelftools 7
python3-pygraphviz 7
python3-pyinotify 7
python3-pymongo-ext 7
python3-pynvim 7
python3-pyqt5 7
python3-pyqtgraph 7
python3-pyside2.qtwebchannel 7
python3-pyside2.qtwebengine 7
python3-pyside2.qtwebenginecore 7
python3-pyside2.qtwebenginewidgets 7
python3-pyxattr 7
python3-renderpm 3
python3-routes 7
python3-scipy 7
python3-scour 7
python3-selinux 7
python3-setuptools 7
python3-simplejson 7
python3-sphinx 7 sphinx-apidoc sphinx-autogen sphinx-build sphinx-quickstart
python3-sqlalchemy-ext 7
python3-systemd 7
python3-tornado 7
python3-tz 7
python3-uno 7
python3-urllib3 7
python3-urwid 7
python3-webob 7
python3-winrm 7
python3-xdg 7
python3-xmltodict 7
qgis-plugin-grass 7
qtdeclarative5-dev 7
quodlibet 7 quodlibet
quota 7 convertquota edquota quota quota_nld quotacheck quotaoff quotaon quotastats quotasync repquota rpc.rquotad setquota warnquota xqmstats
rsh-client 3 netkit-rcp netkit-rlogin netkit-rsh
rsyslog 7 rsyslogd
rtkit 7 rtkitctl
rtmpdump 7 rtmpdump rtmpgw rtmpsrv rtmpsuck
ruby-build 7 ruby-build
ruby-dev 7
ruby-json 7
ruby-rchardet 7
ruby-selinux 7
runit-run 7
rust-llvm 4 rust-clang rust-lld rust-llvm-dwp
rxvt-unicode 7 rxvt rxvt-unicode urclock urxvt urxvtc urxvtcd urxvtd
sa-compile 7 sa-compile
samtools 7 ace2sam blast2sam.pl bowtie2sam.pl export2sam.pl fasta-sanitize.pl interpolate_sam.pl maq2sam-long maq2sam-short md5fa md5sum-lite novo2sam.pl plot-ampliconstats plot-bamstats psl2sam.pl sam2vcf.pl samtools samtools.pl seq_cache_populate.pl soap2sam.pl wgsim wgsim_eval.pl zoom2sam.pl
schroot 7 schroot
sleuthkit 7 blkcalc blkcat blkls blkstat fcat ffind fiwalk fls fsstat hfind icat ifind ils img_cat img_stat istat jcat jls jpeg_extract mactime mmcat mmls mmstat pstat sigfind sorter srch_strings tsk_comparedir tsk_gettimes tsk_imageinfo tsk_loaddb tsk_recover usnjls
slib 7 slib
smplayer 7 smplayer
spamc 7 spamc
spawn-fcgi 7 spawn-fcgi
subversion 7 svn svnadmin svnauthz svnauthz-validate svnbench svndumpfilter svnfsfs svnlook svnmucc svnrdump svnserve svnsync svnversion
suckless-tools 7 dmenu dmenu_path dmenu_run lsw slock slstatus sprop sselp ssid stest swarp tabbed.default tabbed.meta wmname xssstate
svn-buildpackage 7 svn-buildpackage svn-do svn-inject svn-upgrade uclean
svn2cl 7 svn2cl
tcpdump 7 tcpdump
texinfo 7 makeinfo pdftexi2dvi pod2texi texi2any texi2dvi texi2pdf texindex txixml2texi
texlive-base 7 dviluatex fmtutil fmtutil-sys fmtutil-user mktexfmt mktexlsr mktexmf mktexpk mktextfm rungs simpdftex texdoc texdoctk texhash tl-paper tlmgr updmap updmap-sys updmap-user
texlive-extra-utils 7 a2ping a5toa4 adhocfilelist allcm allec allneeded arara arlatex bundledoc checklistings chklref cluttex ctan-o-mat ctanbib ctanify ctanupload de-macro depythontex digestif dtxgen dvi2fax dviasm dviinfox dvired e2pall edtx2dtx findhyph git-latexdiff installfont-tl ketcindy kpsepath kpsetool kpsewhere kpsexpand latex-git-log latex-papersize latex2man latex2nemeth latexdef latexfileversion latexindent latexpand listings-ext llmk ltxfileinfo ltximg make4ht match_parens mkjobtexmf optexcount pamphletangler pdfbook2 pdfcrop pdfjam pdflatexpicscale pdftex-quiet pdfxup pfarrei pkfix pkfix-helper ps2frag pslatex pythontex rpdfcrop runtexshebang spix srcredact sty2dtx tex4ebook texaccents texblend texconfig texconfig-dialog texconfig-sys texcount texdef texdiff texdirflatten texfot texlinks texliveonfly texloganalyser texlogfilter texlogsieve texosquery texosquery-jre5 texosquery-jre8 texplate typeoutfileinfo xindex
texlive-font-utils 7 afm2afm albatross autoinst dosepsbin epstopdf fontinst luafindfont mf2pt1 mkt1font ot2kpx repstopdf vpl2ovp vpl2vpl
texlive-lang-chinese 7
texlive-lang-japanese 7 convbkmk kanji-config-updmap kanji-config-updmap-sys kanji-config-updmap-user kanji-fontmap-creator platex platex-dev ptex2pdf uplatex uplatex-dev
texlive-lang-korean 7 jamo-normalize komkindex ttf2kotexfont
texlive-science 7 amstex eolang ulqda
thin-provisioning-tools 7 cache_check cache_dump cache_metadata_size cache_repair cache_restore cache_writeback era_check era_dump era_invalidate era_restore pdata_tools thin_check thin_delta thin_dump thin_ls thin_metadata_pack thin_metadata_size thin_metadata_unpack thin_migrate thin_repair thin_restore thin_rmap thin_trim
tigervnc-tools 6 tigervncpasswd
timgm6mb-soundfont 7
timidity 7 timidity
tk 7 wish
tm-align 7 TMalign TMscore
tor-geoipdb 7
torsocks 7 torsocks
transmission-cli 7 transmission-cli transmission-create transmission-edit transmission-remote transmission-show
unar 7 lsar unar
unhide 7 unhide unhide-linux unhide-posix unhide-tcp unhide_rb
unhide.rb 7 unhide.rb
universal-ctags 7 ctags-universal readtags
update-inetd 7 update-inetd
usermode 7 consolehelper consolehelper-gtk userhelper userinfo usermount userpasswd
util-linux-extra 6 bits blkpr coresched ctrlaltdel enosys exch fadvise fincore fsck.cramfs fsck.minix hwclock lsfd lsirq mkfs.bfs mkfs.cramfs mkfs.minix pipesz resizepart waitpid
uwsgi-core 7 uwsgi-core
uwsgi-dev 7 dh_uwsgi
vim-addon-manager 7 vam vim-addon-manager vim-addons
vim-asciidoc 1
virt-viewer 7 remote-viewer virt-viewer
vlc-plugin-access-extra 7
vlc-plugin-notify 7
vlc-plugin-samba 7
vlc-plugin-skins2 7 svlc
vlc-plugin-video-splitter 7
vlc-plugin-visualization 7
weechat-perl 7
weechat-python 7
weechat-ruby 7
whiptail 7 whiptail
whois 7 mkpasswd whois
wireless-regdb 7
wordnet 7 wn wordnet
wordnet-gui 7 wnb
x2goserver-xsession 7
xclip 7 xclip xclip-copyfile xclip-cutfile xclip-pastefile
xfonts-terminus 7
xfonts-thai-poonlap 7
xfonts-thai-vor 7
xfonts-x3270-misc 7
xnest 7 Xnest
xorgxrdp 7
xpdf 7 xpdf xpdf.real
xsel 7 xsel
xsltproc 7 xsltproc
xwayland 7 Xwayland
yorick-z 7
zabbix-sender 4 zabbix_sender
zlib1g-dev 7
znc-perl 7
znc-python 7
znc-tcl 7
`;

/** One a line: needs, uses and what comes by Depends, as numbers (base 36) of lines above; then the packages that lose that. */
export const PROFILES = `
!,,0 1 2 4 5 6 7 8 9 a e f g h i k n p r s 1f 1k 3p 3q 3r 3v 5l 6o 6q 79 86 8x 91 9q bo dj es ey f0 f1 f3 f5 fa fc fh fw fy g2 g3 gw h1 ig jd k1 l1 l5 ma:gnome-core
!,,0 1 2 4 5 6 7 8 9 a e f g h i k n p r s x 1f 1k 3m 3p 3q 3r 3v 5l 6o 6q 79 86 8x 91 9q 9y bo dj es ey f0 f1 f3 f5 fa fc fh fw fy g2 g3 gw h1 ig jd k1 l1 l5 ma:task-gnome-desktop
!,,0 1 2 4 5 6 7 8 c d e g h k 1c 1e 1i 1p 3p 3q 3r 3s 5l 6o 6p 6q 6s 79 8k 8w 91 94 97 ds ey fh fw g3 h1 jd jl jv jw jy k1 k3 kb ke kp kt ku kz l1 l3:nova-compute
!,,0 1 2 h 6c:~libdancer-perl
!,,0 1 2 h k n p r s 1f 2n 2y 3f 3h 3p 3q 3r 3s 3v 4y 5o 5p 79 7b 7c 8a 9i 9j 9l cm cn cq cr ct cv e5 es f3 fh fl fw h1 h7 iw m4:texlive-full
!,,0 1 9 h k 3s el fw:phpmyadmin
!,,2 3 4 5 6 7 8 9 a e f g h i k n p r s x 3m 3p 3q 3r 3v 6a 79 86 9q 9y bo es ey f0 f3 f5 fh fw g3 h1 ig:task-kde-desktop
!,,2 4 5 6 7 8 e g ds fh fw:libvirt-daemon-system
!,,2 6q fw kz:python3-pandas
!,,2 i k n p r s 3p 3q 3r 79 eu fh fw h1 l0:libreoffice
!,,2 j m w 3p 3q 3s 5h 6q 79 8w ed fw fz h1 j8 kq nl:python3-graph-tool
!,,3p 3q 3r 79 ey g3 h1:collectd
!,,4 5 6 7 8 9 a e f g k n p r s 3p 3q 3r 79 86 es ey f0 f1 f3 f5 fh fw g3 gw h1 hj:mate-desktop-environment-extras
!,,4 5 6 7 8 e f g k 3p 3q 3r 79 8x es ey f0 f3 fh fw g3 h1:xpra
!,,:extract gap syslog-ng
!,,c d h j m w 19 1c 1e 1i fw gj nl:ruby-build
!,,cr:fonts-noto
!,,h k 3p 3q 3r 79 fw h1:texlive-fonts-extra
!,,h:libbio-perl-perl
!,,m 3p 3q 3r 6a 79 es f3 fh h1:qtcreator
,,0 1 2 3p 3q 5l 6o 6p 6q 79 91 98 fh fw h1 kz l1:python3-certbot-nginx
,,0 1 2 3s 5l 6q 6s 8w 91 94 fw jd jr kt kz l1:recon-ng
,,0 1 2 5l 6o 6p 6q 6s 8w 91 94 fw jd k1 kt kz l1:python3-glanceclient
,,0 1 2 5l 6o 6p 6q 91 98 fw kz l1:certbot
,,0 1 2 5l 6o 6q 6s 8w 91 94 fw jd k1 kt ku kz l1:python3-cinderclient
,,0 1 2 5l 6o 6q 91 fw jd k1 l1:python3-requests-oauthlib
,,0 1 2 5l 6q 91 fw je l1 l5:linkchecker
,,0 1 2 5l 6q 91 fw l1:~wafwf
,,0 1 2 6q 91 fw l1:python3-requests
,,0 1 2 6q fw:pgxnclient speedtest-cli
,,0 1 2 8w fw:python3-venv
,,0 1 2 fw:~python3-httplib python3-tornado
,,0 1 2 h:~libdigest-md-file-perl libjson-rpc-perl liblwp-useragent-determined-perl librpc-xml-perl libwww-perl libxml-parser-perl libxml-perl
,,0 1 3s 5l 6q 91 fw je l1:wapiti
,,0 1 5l 6o 6q 6s 8w 91 94 fw jd k1 kt kz l1:python3-ceilometerclient
,,0 1 5l 6q 91 fw l1:~python3-boto ~python3-consul
,,0 1 fw:~python3.-venv
,,0 1:~libbotan-dev rubygems-integration
,,1 fw:httping
,,1:ca-certificates ssl-cert
,,1e:cross-gcc-dev
,,1k 1l:librubberband-dev
,,2 fw:gdb-avr libomp-dev
,,2 h:libio-socket-ssl-perl libmailtools-perl postgresql-client-common
,,2:beanstalkd fping ftp inetutils-ping inetutils-syslogd inetutils-traceroute telnet
,,3:~libsasl-modules ~libsasl-modules-gssapi-mit
,,3h 79:fonts-dejavu
,,3p 3q 3r 79 ey fh g3 h1:libgdiplus
,,3p 3q 3r 79 ey g3 h1:genometools ~gir-pango ~libpangocairo librrd-dev ~librrd plplot-driver-cairo rrdtool
,,3p 3q 3r 79 ey h1:~libpangox ~libpangoxft
,,3p 3q 3r 79 ey:~libass ~libpango ~libpangoft paps
,,3p 3q 79 f3 fh h1:~libglw-mesa
,,3p 3q 79 f3 h1:~x-utils xutils
,,3p 3q 79 fh h1:nginx nginx-full
,,3p 3q 79 h1:blackbox ~gir-freedesktop ~gstreamer-plugins-base hwloc ~libcairo-gobject ~libcairo-script-interpreter ~libcairo ~libcairomm-v libtheora-dev ~libtheora ~libxft ~python3.-tk ~x-apps
,,3p 3q 79:fontconfig ~libbluray ~libfontconfig
,,3q 3r fh:mupdf-tools
,,3q 3r:~libharfbuzz-gobject ~libharfbuzz-icu ~libharfbuzzb
,,3q:gsfonts ~libfreetype ~libxfont ~xfonts-dpi xfonts-base xfonts-cyrillic xfonts-intl-arabic xfonts-intl-asian xfonts-intl-chinese xfonts-intl-chinese-big xfonts-intl-european xfonts-intl-japanese xfonts-intl-japanese-big xfonts-intl-phonetic xfonts-scalable xfonts-utils xfonts-wqy
,,3s:libjs-jquery-ui libjs-sphinxdoc liblognorm-dev nova-doc openmpi-doc
,,3x:~g++-aarch-linux-gnu
,,3y:~g++-arm-linux-gnueabi
,,3z:~g++-arm-linux-gnueabihf
,,4 5 6 7 8 e:bluez
,,4 5 6 7 8:avahi-daemon
,,4b:~libc-dev-powerpc-cross
,,4q:libcapnp-dev librabbitmq-dev
,,5 6 7 8:dbus
,,68:libbliss-dev libcdd-dev libcln-dev libginac-dev ~libgmp-dev libmpc-dev libmpfr-dev
,,6b:~libtcnative
,,79 co:~python3-matplotlib-data
,,79:fontconfig-config fonts-dejavu-extra
,,7b 7c:fonts-ipafont
,,88:lksctp-tools
,,89 gh:sox
,,9 h1:oneko
,,9 k fw:php-tokenizer
,,9:~php-bcmath ~php-bz ~php-common php-date ~php-enchant ~php-gmp ~php-imap ~php-intl ~php-json ~php-mbstring ~php-mcrypt ~php-mysql php-net-ftp ~php-odbc ~php-pspell ~php-readline ~php-soap ~php-sqlite ~php-sybase ~php-tidy ~php-xml ~php-xmlrpc ~php-zip ~php-opcache ~php-xsl
,,:~menu aapt acl adduser advancecomp afnix ~alex ~algolg amqp-tools antiword ~apache-utils apparmor apparmor-profiles apt apt-transport-https apt-utils aragorn arj ash attr augeas-tools authbind autotools-dev avr-libc avrdude axel babeltrace bamtools base-files bash bash-completion bc bear bedtools ~bind-host binfmt-support binutils binutils-arm-linux-gnueabi binutils-arm-linux-gnueabihf binutils-arm-none-eabi binutils-avr binutils-dev binutils-doc binutils-gold ~binutils-i-linux-gnu ~binutils-mingw-w-x binutils-mips-linux-gnu binutils-multiarch binutils-multiarch-dev ~binutils-powerpc-linux-gnu bison bitlbee-plugin-otr bliss bluez-hcidump bootlogd bossa-cli bridge-utils brotli bsdgames bsdmainutils bsdutils btrfs-progs busybox byacc ~bzip ~chs cabextract capnproto ccache cccc ccze cdbfasta check chezscheme chrpath clamav-docs clinfo clisp clustalo clustalw cmake-data coinor-cbc conntrack console-setup coreutils corosync cpio ~cpp cpu-checker cpulimit crunch cryptsetup-bin csh ~cvc daemon daemonize daemontools ~dapl-utils dash ~db-util dc debconf debconf-utils debian-archive-keyring debianutils dejagnu desktop-file-utils device-tree-compiler dh-apparmor dictionaries-common diffstat diffutils direnv discount dmidecode dmitry dmsetup dmz-cursor-theme dnsmap dnsutils ~dosunix dosfstools doxygen dpkg dumb-init dvidvi ~etools ~ed ~enchant entr ethstatus ethtool exfat-utils exonerate expat expect exuberant-ctags fakechroot fakeroot faketime fasttree fcrackzip figlet file findutils flac flite fonts-arphic-ukai fonts-arphic-uming fonts-crosextra-caladea fonts-crosextra-carlito fonts-dejavu-core fonts-freefont-ttf fonts-hanazono fonts-humor-sans fonts-lao fonts-lohit-deva fonts-nanum fonts-noto-cjk fonts-noto-color-emoji fonts-sil-gentium fonts-symbola fonts-thai-tlwg fonts-unfonts-core foremost fp-compiler freetds-bin freetds-common freetds-dev ~freir-plugins-dev fswatch ~fuse ~g++-mingw-w ~g++-mingw-w-i ~g++-mingw-w-x ganglia-monitor gawk gcc-avr ~gcc-mingw-w ~gcc-mingw-w-i ~gcc-mingw-w-x ~gconf-common gdbserver ~genextfs gengetopt genisoimage genius geoip-database gettext-base gforth gh ~gir-atk ~gir-gstreamer git-man gnutls-bin ~go-mdman google-mock gosu gperf gpgconf ~gpgv gprbuild gpsbabel gpt grep groff-base gsl-bin gss-ntlmssp ~gstreamer-tools ~guile gzip happy haproxy haveged ~hdf-helpers hfsplus hfst-ospell hfsutils hicolor-icon-theme highlight hmmer hostapd hp-ppd ~htmltext httrack hunspell-en-us hwloc-nox ibutils ibverbs-utils icu-devtools ~imagemagick-common indent infernal inotify-tools install-info ioping ~iperf ~iproute iputils-ping iputils-tracepath iso-codes iverilog jags java-common javascript-common joe john jq jshon kmod ksh kubectl ladspa-sdk ~lbzip lcab less ~lib32ncurses ~lib32stdc++ ~lib32z ~libaacs ~libacl ~libagg-dev libaio-dev ~libaio libalberta-dev ~libantlr-runtime-dev libao-common ~libao libapparmor-dev ~libapparmor ~libapr ~libaprutil ~libarmadillo ~libasan ~libasound ~libasound-data ~libasound-dev libaspell-dev libasprintf-dev libassimp-dev libassuan-dev ~libasyncns libatasmart-dev ~libatasmart ~libatk ~libatk-data libatlas-base-dev ~libatlas-base ~libatm-dev libatomic-ops-dev ~libatomic ~libattr ~libaudiofile ~libaudit libavahi-common-data libavahi-common-dev ~libavahi-common ~libavahi-core ~libavahi-glib ~libavc-dev libbenchmark-dev ~libblas-dev ~libblas ~libblitz-dev libblocksruntime-dev ~libblosc-dev ~libboost-chrono ~libboost-date-time ~libboost-filesystem ~libboost-iostreams ~libboost-program-options ~libboost-regex ~libboost-serialization ~libboost-system ~libboost-thread ~libboost-tools-dev ~libbpf libbrlapi-dev ~libbrlapi libbrotli-dev ~libbsb-dev libbsd-dev ~libbsd ~libbson libbson-dev libbtrfs-dev ~libbz ~libc++-dev ~libc++ ~libc++abi-dev ~libc++abi libc-ares-dev ~libc-ares ~libc-cliente libc-dev-bin ~libc ~libc-arm-cross ~libc-dbg ~libc-i ~libcanberra libcap-dev libcap-ng-dev ~libcap-ng ~libcap ~libcap-bin libcapstone-dev ~libcapstone libcbor-dev libccid libcctz-dev libcdio-dev ~libcdio ~libcdparanoia ~libcdr ~libcec libcereal-dev libcfg-dev ~libcharls ~libclang ~libclucene-contribs ~libclucene-core libcmap-dev libcmocka-dev ~libcmocka ~libcolamd libcollection-dev ~libcolord ~libcolorhug ~libcommons-collections-java ~libcommons-dbcp-java libcommons-logging-java ~libcommons-pool-java libconfuse-dev libcpg-dev libcppunit-dev libcrypt-dev libcrypto++-dev ~libcrypto++ ~libcunit ~libcunit-dev ~libcunit-doc libdaemon-dev ~libdap ~libdapl ~libdatrie ~libdb++-dev ~libdb-dev ~libdb libdbd-mysql libdbi-dev ~libdc-dev ~libdc libdca-dev ~libdca ~libdconf ~libde-dev libdjvulibre-text libdouble-conversion-dev ~libdrm-amdgpu libdrm-dev ~libdrm-intel ~libdrm-nouveau ~libdrm-radeon ~libdrm libdumbnet-dev ~libdvdnav ~libdvdread libdwarf-dev libecj-java ~libedit ~libelf libenca-dev ~libenca ~libepsilon libestr-dev libev-dev ~libev ~libevent ~libevent-core libevent-dev ~libevent-extra ~libevent-openssl ~libevent-pthreads libexempi-dev ~libexif ~libexiv ~libexiv-dev ~libexpat libexttextcat-data ~libfc libfaad-dev ~libfaad libfakeroot libfaketime libfastjson-dev libfcgi-dev libfdt-dev libffi-dev ~libffi ~libfftw ~libfftw-dev ~libfftw-double libflac-dev ~libflac ~libflann libfmt-dev ~libfontenc libfreenect-dev ~libfreexl libfst-dev libfst-tools ~libftdi-dev ~libfuse libfuzzy-dev ~libfyba ~libganglia-dev ~libgcrypt ~libgdbm ~libgdk-pixbuf-common libgearman-dev libgeos++-dev ~libgeos ~libgeos-c ~libgeos-cv libgeos-dev ~libgeronimo-jta-spec-java libgetopt-java libgettextpo-dev ~libgettextpo libgflags-dev ~libgfortran libgif-dev ~libgif libgiftiio-dev libglapi-mesa ~libglib ~libglib-bin libglm-dev libgme-dev libgmock-dev ~libgmp ~libgmpxxldbl ~libgnutls ~libgnutlsxx ~libgomp ~libgomp-powerpc-cross libgoogle-glog-dev libgoogle-perftools-dev ~libgoogle-perftools libgpg-error-dev ~libgphoto-ln ~libgphoto-port ~libgpm ~libgraphite libgrok-dev ~libgrok ~libgrpc++ libgsl-dev ~libgsl ~libgslcblas ~libgsm ~libgsm-dev ~libgssapi-krb libgssglue-dev ~libgssrpc ~libgstreamer libgtest-dev ~libgtkglext-doc ~libgudev ~libhavege libhiredis-dev ~libhiredis ~libhogweed ~libhsqldb-java libhttp-parser-dev ~libhttp-parser ~libhttpclient-java ~libhunspell libhunspell-dev ~libhyphen libiberty-dev libice-dev ~libice libiconv-hook-dev ~libicu ~libidl libidn2-0-dev libidn2-dev ~libiec-dev ~libieee ~libignition-math-dev ~libijs ~libilmbase libini-config-dev ~libinput ~libiodbc-dev libipset-dev libircclient-dev libiscsi-dev ~libisl ~libiso-dev ~libitm ~libjack-jackd libjansson-dev ~libjansson ~libjbig ~libjbigdec libjemalloc-dev ~libjemalloc libjerasure-dev libjna-java libjq-dev libjs-jquery libjson-c-dev ~libjson-c ~libjson ~libjson-dev libjsoncpp-dev libjudy-dev ~libjudydebian ~libkadmclnt-mit ~libkadmsrv-mit libkate-dev ~libkdb ~libkmlbase ~libkmlconvenience ~libkmldom ~libkmlengine ~libkmlregionator ~libkmlxsd libkmod-dev liblangtag-common ~liblangtag ~liblapack-dev liblapack-doc ~liblapack ~liblapacke ~liblapacke-dev ~liblcms ~liblcms-dev libleveldb-dev ~liblircclient ~liblld-dev ~libllvm liblmdb-dev liblo-dev ~liblogcplus-dev ~liblogcpp-dev ~liblogcxx ~liblpsolve-dev ~liblqr ~libltdl ~liblttng-ust ~libluajit-dev ~liblz-dev ~liblz ~liblz-tool liblzma-dev ~liblzma ~liblzo ~liblzo-dev ~libmad ~libmad-dev libmagic-dev ~libmagic ~libmarkdown-dev libmaxminddb-dev ~libmaxminddb libmcrypt-dev ~libmcrypt libmecab-dev libmetis-dev ~libmhash ~libmicrohttpd libminiupnpc-dev libmms-dev libmnl-dev libmodbus-dev libmodplug-dev ~libmodplug ~libmono-dev libmosquitto-dev ~libmplame-dev ~libmplame ~libmpc libmpcdec-dev libmpdec-dev ~libmpdec ~libmpeg libmpeg3-dev ~libmpfr ~libmspub libmunge-dev ~libmunge ~libmythes libnanomsg-dev ~libncurses ~libncursesw ~libnetfilter-queue ~libnetpbm libnewlib-dev libnfs-dev ~libnfs ~libnl ~libnl-dev ~libnl-genl ~libnl-genl-dev ~libnl-nf ~libnl-nf-dev ~libnl-route ~libnl-route-dev libnlopt-dev ~libnlopt ~libnspr ~libnspr-dev libnss-myhostname libnss-wrapper ~libnss ~libnss-dev ~libnss-tools libntl-dev ~libnuma liboce-foundation-dev liboce-modeling-dev ~libodbc ~libofa-dev libogdi-dev ~libogdi libogg-dev ~libogg ~libomniorb ~libomp libomxil-bellagio-dev libopenal-data ~libopenblas-dev libopencore-amrnb-dev ~libopencore-amrnb libopencore-amrwb-dev ~libopencore-amrwb ~libopenexr ~libopenjp ~libopenjp-dev liboping-dev ~libopts ~libopts-dev libopus-dev ~libopus ~liborc ~liborc-dev ~liborcus libossp-uuid-dev ~libp-kit-dev libpam-modules libpam-runtime ~libpamg libpaper-utils libpapi-dev libpciaccess-dev ~libpciaccess libpcl1-dev ~libpcl ~libpcre ~libpcre-dbg ~libpcsclite libpgm-dev ~libpipeline ~libpixman ~libpixman-dev ~libplist libplist-dev libpmi2-0-dev ~libpng ~libpolkit-agent ~libpolkit-gobject ~libportaudio libpostgresql-jdbc-java libprocps-dev libprotobuf-c-dev ~libprotobuf-c ~libprotobuf-java ~libprotobuf ~libprotoc libpsl-dev libpspell-dev ~libpthread-stubs-dev libqb-dev libqhull-dev ~libqpid-proton-dev ~libqrencode ~libqtcore ~libqtscript ~libqtsql-mysql ~libquadmath libquorum-dev ~librabbitmq libradcli-dev ~libraw ~librdmacm ~libreadline librecode-dev librelp-dev librtlsdr-dev ~librtlsdr ~librtmp ~libsamplerate libsane-common libsass-dev libsbc-dev libseccomp-dev ~libseccomp ~libsecret libsecret-common ~libselinux ~libsensors-dev ~libsensors ~libservlet-java ~libshairport ~libslfj-java ~libslicot libslirp-dev ~libsm ~libsmi-common ~libsmi-dev libsnappy-dev ~libsnappyv ~libsndfile libsndio-dev libsodium-dev libsofia-sip-ua-dev libsoundtouch-dev libsox-fmt-base libsoxr-dev ~libspeechd libspeex-dev ~libspeex libspeexdsp-dev ~libspeexdsp ~libsqlite libsqliteodbc ~libssh libssl-dev libssl-doc ~libssl ~libstdc++ libstemmer-dev libsuitesparse-dev ~libsundials-cvode ~libsundials-cvodes ~libsundials-ida ~libsundials-idas ~libsundials-kinsol ~libsundials-nvecserial libsvm-dev libswing-layout-java ~libsybdb libsysfs-dev ~libsysfs libsystemd-dev ~libsystemd ~libtalloc ~libtasn-dev ~libtasn-bin libtbb-dev ~libtbb ~libtdb libtelnet-dev libthai-data ~libthai libtidy-dev ~libtinfo ~libtinyxml-dev ~libtinyxml libtirpc-dev libtokyocabinet-dev ~libtokyocabinet ~libtomcat-java ~libts ~libtsan ~libturbojpeg ~libturbojpeg-dev ~libubsan libuchardet-dev libudev-dev ~libudev ~libudisks libudns-dev ~libudns ~libudunits libunistring-dev ~libunistring ~libunwind ~libunwind-dev liburcu-dev ~liburiparser ~libusb ~libusb-dev libutfcpp-dev ~libuv ~libuv-dev ~libva ~libvisio libvlfeat-dev libvo-aacenc-dev libvo-amrwbenc-dev libvorbis-dev ~libvorbisa ~libvorbisenc ~libvorbisfile libvpx-dev ~libvpx libwavpack-dev ~libwavpack ~libwayland-client ~libwayland-cursor libwayland-dev ~libwayland-server ~libwbclient libwebp-dev ~libwebp ~libwpd libwpd-tools ~libwpg ~libwps ~libwrap ~libwrap-dev ~libx ~libx-data ~libx-dev ~libx-doc ~libx32stdc++ libxau-dev ~libxau ~libxcb-composite ~libxcb-dri ~libxcb-dri-dev ~libxcb-glx ~libxcb-glx-dev libxcb-present-dev ~libxcb-present ~libxcb-randr ~libxcb-randr-dev ~libxcb-render ~libxcb-render-dev ~libxcb-shape ~libxcb-shape-dev ~libxcb-shm ~libxcb-shm-dev libxcb-sync-dev ~libxcb-sync ~libxcb-xfixes ~libxcb-xfixes-dev ~libxcb-xkb ~libxcb ~libxcb-dev libxdmcp-dev ~libxdmcp ~libxdp libxen-dev libxkbcommon-dev ~libxkbcommon-x ~libxkbcommon ~libxml++-v ~libxml ~libxml-utils libxshmfence-dev ~libxshmfence ~libxslt libxvidcore-dev ~libxvidcore libyajl-dev ~libyajl ~libyaml libyaml-cpp-dev ~libyaml-cpp libyaml-dev ~libyang ~libyubikey ~libz ~libz-dev ~libzip ~libzmq libzookeeper-mt-dev libzstd-dev ~libzstd ~linux-kbuild linux-libc-dev liquidprompt lisaac ~lld lmdb-utils lmod locales locales-all locate lockfile-progs lp-solve lrzip lsb-base lsof ltrace lua-bitop lua-cjson lua-event lua-expat lua-filesystem ~lua-rex-pcre lua-sec lua-socket lua-zlib ~lua ~luajit lzip lzop ~m macchanger make man-db manpages manpages-dev mariadb-backup ~mariadb-client-core mariadb-common ~mariadb-server-core mate-indicator-applet-common mcpp mecab mecab-ipadic ~mecab-ipadic-utf mecab-naist-jdic mg mingetty ~mingw-w miniupnpc mlocate mmdb-bin monit mosquitto mosquitto-clients mtd-utils mtools mtr-tiny munge ~muscle musl mydumper mysql-common nagios-nrpe-plugin nasm nbtscan ncurses-base ncurses-bin ndppd net-tools netbase netcat netcat-openbsd nginx-common nginx-light ngircd nickle ninja-build nload ~nlohmann-json-dev nomarch nsis numactl odbcinst ~odbcinstdebian ogdi-bin omniorb-nameserver opencl-headers ~openjdk-doc openocd openssl optipng ~pzip ~pzip-full paml pandoc ~par parted passwd patch patchelf ~pbzip pcregrep perl-base pff-tools php-google-protobuf phylip picocom pigz pixiewps pixz pmccabe pmount pngcrush pngquant poppler-data postfix-doc pps-tools probcons proj-data protobuf-c-compiler psmisc pv pwgen qemu ~qt-qmake qtchooser r-doc-html ragel rapidjson-dev raxml rdfind rdmacm-utils ~rec redir redis-server redis-tools regina-rexx rfkill ~rng-tools rocm-cmake rpcbind rsh-client rsync rtl-sdr ruby-net-dns rust-src schedtool screen sed ~sg-utils shadowsocks-libev sharutils shellcheck ~shunit siege silversearcher-ag sl slsh snap socat sound-theme-freedesktop source-highlight spawn-fcgi splint ~sqlite squashfs-tools srecord ssdeep sslscan ssmtp strace stress strongswan sudo ~swig symlinks syslinux-utils sysvinit-utils ~t tabix talk tantan tao-pegtl-dev tar ~tcl tclcl-dev tcpd tcsh tdsodbc tidy time tinc tini tmpreaper tmux tofrodos traceroute transmission-common tree ttf-unifont tzdata ubuntu-cloud-keyring udunits-bin uidmap uml-utilities uncrustify unixodbc unsort unzip upx-ucl usbutils uthash-dev util-linux uuid uwsgi vim-doc vlan vnstat vpcs wait-for-it wavpack wdiff whois wireless-tools wise wordnet-dev ~x-common ~xproto-core-dev ~xproto-dri-dev ~xproto-gl-dev ~xproto-input-dev ~xproto-kb-dev ~xproto-randr-dev ~xproto-render-dev ~xproto-xext-dev ~xproto-xfvidmode-dev ~xproto-xinerama-dev xbitmaps ~xdelta xfonts-encodings xml-core ~xmlsec xmlstarlet xorg-docs-core xorg-sgml-doctools xorriso xsltproc xtail xtrans-dev xutils-dev xxd xz-utils xzdec yasm yodl z3 zabbix-sender zeroc-ice-slice zipalign ~zlibg zoem zopfli zstd zsync zziplib-bin google-chrome-stable
,,c:autopoint
,,cp:fonts-nanum-coding
,,cr:fonts-noto-core
,,d0:bindfs exfat-fuse ~ntfs-g unionfs-fuse
,,d:mcrypt
,,do h1:fftw-dev ~fftw ~libopenmpi
,,do ig:perftest
,,do:libibverbs-dev librdmacm-dev
,,er es et f2 f3 f5 h1:~libegl-mesa-dev
,,er es f2 f3 f4 f5 h1:~libgl-mesa-dev libglew-dev ~libglu-mesa-dev
,,er es f2 f3 f5 h1:~libgles-mesa-dev
,,er es f2 f3 gy h1:libwaffle-dev
,,es f3 f5 h1:~libdirectfb mesa-utils-extra
,,es h1:~libwayland-egl-mesa
,,eu:~libexttextcat
,,ey:libfribidi-dev
,,f2 f3 h1:~libosmesa-dev mesa-common-dev
,,f3 fh h1:webp
,,f3 h1:~freeglut ~libgl ~libgl-mesa-glx ~libglew libglewmx-dev ~libglu-mesa ~libva-glx
,,f5:~libgles-mesa
,,fh:jpegoptim ~libdjvulibre libfreeimage-dev ~libhdf-alt libjpeg-turbo-progs ~libjpeg-turbo ~liblept libleptonica-dev ~libopenni-dev ~libtiff ~libvl ~libvlconvert qpdf ~vl-utils
,,fw:abook alsa-utils aspell bmon dialog dselect fdupes gdisk htop ~libcaca liblldb-14 multitail nano ncdu ncftp nnn nvi pinentry-curses ~pypy toilet zile
,,fz:libopenblas-base
,,h1:aplus-fsf bisonc++ docker gifsicle iconx ~libaa ~libaudio libavresample-dev libavutil-dev ~libavutil ~libegl-mesa libgbm-dev ~libgbm ~libgl-mesa-dri libpostproc-dev ~libpostproc libspnav-dev ~libstartup-notification libswscale-dev ~libswscale ~libva-x libvdpau-dev ~libvdpau ~libx-xcb-dev ~libx-xcb ~libxaw libxcomposite-dev ~libxcomposite libxcursor-dev ~libxcursor libxdamage-dev ~libxdamage libxext-dev ~libxext libxfixes-dev ~libxfixes libxi-dev ~libxi libxinerama-dev ~libxinerama libxkbfile-dev libxmu-headers ~libxmu ~libxmuu libxpm-dev ~libxpm libxrandr-dev ~libxrandr libxrender-dev ~libxrender libxss-dev ~libxss ~libxt libxtst-dev ~libxtst libxv-dev ~libxv libxvmc-dev ~libxvmc ~libxxfdga-dev ~libxxfdga ~libxxfvm-dev ~libxxfvm mesa-vdpau-drivers numlockx ssh-askpass swisswatch wmctrl ~x-session-utils ~x-xkb-utils ~x-xserver-utils xauth xdotool xinput xsel
,,ig:cgpt ~libpci pciutils sysfsutils
,,j m 68 fw nl:libghc-zlib-bindings-dev libghc-zlib-dev
,,j m 68 fw:libghc-readline-dev
,,j m w 2z gj:g++-multilib
,,j m w nl:~gdc
,,j m w:~g++
,,j m:gcc-multilib ~gccgo ~gfortran ~gnat ~gobjc
,,m 3q er es f2 f3 f4 f5 fh h1 nl:liboce-ocaf-dev liboce-visualization-dev
,,m 3q f2 f3 h1 nl:xserver-xorg-dev
,,m 3q h1 nl:libxfont-dev
,,m 3q nl:~libfreetype-dev
,,m 4q 68:~libxmlsec-dev
,,m 4q nl:default-libmysqlclient-dev ~libgit-dev libmariadb-dev libmariadbd-dev libmysql++-dev ~libssh-dev libwebsockets-dev
,,m 4q:~libc-cliente-dev libcryptsetup-dev libesmtp-dev
,,m 68 ed gj nl:libcgal-dev
,,m 68 nl:libarchive-dev libglpk-dev librtmp-dev
,,m 68:~libgnutls-dev libmicrohttpd-dev
,,m 85 nl:libosmpbf-dev libprotoc-dev
,,m 88:libsctp-dev
,,m ed:libmsgpack-dev
,,m er es f2 f3 f4 f5 f6 h1:~freeglut-dev
,,m fh nl:libqpdf-dev libspandsp-dev libtiff-dev
,,m fh:libjpeg-dev ~libjpeg-turbo-dev ~libvl-dev
,,m fw h1 nl:~libaa-dev
,,m fw nl:libcaca-dev
,,m fw:libedit-dev ~libncurses-dev ~libncursesw-dev libreadline-dev libtinfo-dev
,,m gj:~libquantlib-dev
,,m h1 nl:libopencv-core-dev libopencv-flann-dev libopencv-imgproc-dev libopencv-ml-dev libopencv-photo-dev libopencv-video-dev
,,m h1:libxmu-dev libxt-dev
,,m ig nl:libpci-dev
,,m nl:libapt-pkg-dev libbam-dev libbamtools-dev libelf-dev libnewt-dev libopenexr-dev libopenmpt-dev libpng++-dev libpng-dev libprotobuf-dev librocksdb-dev libssh-gcrypt-dev libzip-dev libzvbi-dev lzma-dev ~zlibg-dev
,,m:comerr-dev ~flite-dev ~krb-multidev ~libacl-dev ~libattr-dev libaugeas-dev libavl-dev libblkid-dev libbluetooth-dev ~libboost-atomic-dev ~libboost-chrono-dev ~libboost-context-dev ~libboost-coroutine-dev ~libboost-date-time-dev ~libboost-dev ~libboost-filesystem-dev ~libboost-graph-dev ~libboost-iostreams-dev ~libboost-json-dev ~libboost-locale-dev ~libboost-math-dev ~libboost-program-options-dev ~libboost-regex-dev ~libboost-serialization-dev ~libboost-system-dev ~libboost-test-dev ~libboost-thread-dev ~libboost-timer-dev ~libbz-dev ~libc-dev libcdio-paranoia-dev libdevmapper-dev libexif-dev ~libexpat-dev libexplain-dev ~libextfs-dev ~libfuse-dev libgc-dev ~libgcrypt-dev libgdbm-dev libical-dev libicu-dev ~libiptcdata-dev libiw-dev ~libkakasi-dev ~libkrb-dev libmhash-dev libmount-dev ~libnet-dev libnuma-dev ~libpamg-dev libpcre++-dev ~libpcre-dev libpopt-dev ~libselinux-dev libsm-dev ~libsqlite-dev ~libstdc++-dev ~libxml-dev ~libxslt-dev ~libyang-dev uuid-dev
,0 1 17 18 1g 1r,:libpcsclite-dev
,0 1 17 18 1g,:~libvulkan
,0 1 17 18 1r 4k 4t 4u,m:clang-9
,0 1 2 17 18 1g 1h 1r,:~babeltrace
,0 1 2 17 18 1g 1h 1r,m:liblttng-ust-dev
,0 1 2 17 18 1h 2w k9,fw:criu
,0 1 2 17 18 1h 5j,:python3-numpy-dev
,0 1 2 17 18 1h ak al,:lttng-tools
,0 1 2 1g 1h 1r,:python3-minimal
,0 1 2 2q au,h 3p 3q 3r 79 b5 ey fh fu g3 h1:nunit
,0 1 2 3 17 18 1g 1h 1r 2t 30 31 35 36 37 3k 3l 3t 3u 42 4e 4f 4g 4i 4j 4k 4r 4s 4t 4u 57 58 59 5a 5b 5c 5d 5e 6d 6e 6f 6g 6h 6i 6j 6k 72 b4,m:~clang
,0 1 2 3 17 18 1g 1h 1r 2t 30 31 35 36 37 3k 3l 3t 3u 4i 4j 72,m gj hb:clang
,0 1 2 3 17 18 1h 42 4s 5c 5d,m gj:clang-18
,0 1 2 3 17 18 1h hi,:sra-toolkit
,0 1 2 3 26 29,d h 1c:quilt
,0 1 2 3 26,h:intltool-debian
,0 1 2 3 2d 2v,9 h k 3s 56 64 fw:phppgadmin
,0 1 2 3 4 5 6 7 8 9 20 2x,e:mdadm
,0 1 2 3 4 5 6 7 8 9 a b c d e f g h i k l n o p r s t x 1c 1p 29 2k,6q 6s fw jl:python3-rosinstall
,0 1 2 3 4 5 6 7 8 9 a b c d e f g i j k l n o p q r s t u v w x 12 13 14 15 16 19 1a 1m 1q 1w 27 2e 2f,h j m 1k 1p 2h 3p 3q 3r 3s 4q 69 79 87 do ed er es ey f0 f2 f3 f4 f5 fh g3 gx h1 l8 nl:~libvtk-qt-dev
,0 1 2 3 4 5 6 7 8 9 a b c d e f g i j k l n o p q r s t u v w x 12 13 14 15 16 19 1a 1m 1w,h j m 1k 1p 2h 3p 3q 3r 3s 4q 69 79 do ed er es ey f0 f2 f3 f4 f5 fh g3 h1 nl:~libvtk-dev
,0 1 2 3 4 5 6 7 8 9 a b c d e f g i k u v 1a 1q,4 e f g h m n p r s 1k 1l 3p 3q 3r 79 do es ey f0 f3 fh fw g3 h1 nl:libopencv-contrib-dev libopencv-dev
,0 1 2 3 4 5 6 7 8 9 a b c d e f g i k u v 1a 1q,4 e f g h m n p r s 1k 1l 3p 3q 3r 79 es ey f0 f3 fh fw g3 h1 nl:~libopencv-calibd-dev ~libopencv-featuresd-dev libopencv-highgui-dev libopencv-objdetect-dev libopencv-stitching-dev libopencv-superres-dev libopencv-videostab-dev
,0 1 2 3 4 5 6 7 8 9 a b e f g h i k n o p r s t x 1c 1p 29 2c 2k,6s fw:python3-wstool
,0 1 2 3 4 5 6 7 8 9 a b e f g h i k q 12 17 18 1a 1b 1e 1g 1h 27 4y 9j m1,n p r s 3p 3q 3r 6a 79 86 es ey f0 f3 f5 fh fw g3 h1:texstudio
,0 1 2 3 4 5 6 7 8 9 a b e f g h i q 12 1a 1b,2 i k n p r s 3p 3q 3r 79 eu fh fw h1:python3-uno
,0 1 2 3 4 5 6 7 8 9 a b e f g h i q u v 12 1a 1b 1f 1j,2 4 5 6 7 8 a e f g k n p r s 3p 3q 3r 3v 79 86 8x ey f0 fh fw g3 h1:gimp
,0 1 2 3 4 5 6 7 8 9 a b e f g h k q u v 17 18 1g 1q 1z 27 2b,3p 3q 3r 79 86 ey f0 fh fy g3 h1:~wine wine-binfmt
,0 1 2 3 4 5 6 7 8 9 a b e f g i j k l n o p q r s t u v w x 12 13 14 15 16 19 1a 1m 1q 1w 27 2e 2f,:~libpcl-dev
,0 1 2 3 4 5 6 7 8 9 a b e f g i k q 1a,h i n p r s 3p 3q 3r 79 er es f2 f3 fh fw gx h1:libgpgmepp-dev
,0 1 2 3 4 5 6 7 8 9 a b e f g i n o p q r s t 12 1a 1b 1f 1j 43 7j nf,h k 3p 3q 3r 79 9j fw h1:latexmk
,0 1 2 3 4 5 6 7 8 9 a b e f g k q 27 2e 2f,2 h 3p 3q 3r 79 er es f2 f3 fh fw gx h1 l8:~qtpositioning-dev
,0 1 2 3 4 5 6 7 8 9 a b e f g k q x 1f 1j 1t 2o 3a,h j m w 1p 3p 3q 3r 4q 79 do er es f2 f3 f4 f5 fh fw h1 nl:liboctave-dev
,0 1 2 3 4 5 6 7 8 9 a b e f g k q,m 3p 3q 3r 68 79 ed es f2 f3 fh fw gx h1 nl:~libcgal-qt-dev
,0 1 2 3 4 5 6 7 8 9 a b e f g q u v 12 1b 1j 1v 21 22 24 2p 39,2 h k 1f 3p 3q 3r 3v 4y 5p 9j f3 fh fw h1:asymptote
,0 1 2 3 4 5 6 7 8 9 a c d e f g i j k l n o p q r s t w y z 11 13 15 16 19 1c 1e 1i 1w 26 2a 2g 2h 2i 2j 2l,2 4 5 6 7 8 b e f g h k m 1k 1l 3p 3q 3r 79 8w eg er es et ey f0 f2 f3 f5 fh fw g3 gx gy h1 h4 nl:audacious-dev libaudclient-dev
,0 1 2 3 4 5 6 7 8 9 a c d h i j l n o p r s t w y z 10 11 13 14 15 16 19 1c 1d 1e 1i 1q 1s 1w 26 2a 2g 2h 2i 2j 2l bh,2 b h m 1k 1l 3p 3q 3r 79 8w eg ey f0 fh fw g3 h1 h4 nl:~libgtk-dev
,0 1 2 3 4 5 6 7 8 9 a c d h i j l n o p r s t w y z 10 11 13 14 15 16 19 1c 1d 1e 1i 1q 1s 1w 26 2a 2g 2h 2i 2j 2l,2 b h m 1k 1l 3p 3q 3r 79 8w eg ey f0 fh fw g3 h1 h4 nl:~libgtkmm-dev
,0 1 2 3 4 5 6 7 8 9 c d e f g h i k l n o p r s t u v 12 17 18 1a 1f 1g 1h 1n 1o 1r 1v 27 2d 2e 2f 3c 3o 43,:printer-driver-all
,0 1 2 3 4 5 6 7 8 9 c d i j k l u v y z 10 11 12 1a 1f 1j 1m 1w 26 2w gt,2 a b h m n p r s 1k 1l 2h 3p 3q 3r 4q 68 69 79 8w eg ey f0 f1 fh fw g3 h1 nl:libvips-dev
,0 1 2 3 4 5 6 7 8 9 c e h i k u v 1a 20 2d it,0 1 2 n p r s 3p 3q 5l 6q 79 91 fh fw h1 l1:~osmpgsql
,0 1 2 3 4 5 6 7 8 9 d e f g h i k l u v 1a 1n 1o 27 2e 2f 4z 5f fn,2 c n p r s 1f 3p 3q 3v 79 fh fw h1 ig:hpijs-ppds
,0 1 2 3 4 5 6 7 8 9 e h 20 38,1 2 k fw:rabbitmq-server
,0 1 2 3 4 5 6 7 8 9 e h 20 38,:rsyslog syslog-ng-core
,0 1 2 3 4 5 6 7 8 9 e h 20,2 ey fw:mailutils
,0 1 2 3 4 5 6 7 8 9 e h 20,:at procmail rsyslog-gnutls rsyslog-relp
,0 1 2 3 4 5 6 7 8 9 e h 20,fw:atop
,0 1 2 3 4 5 6 7 8 9 e h 20,m:emacs-nox
,0 1 2 3 4 5 6 7 8 9 e h k 20 b2,2 fw:python3-pyclamd
,0 1 2 3 4 5 6 7 8 9 h b3,e k fw:clamav-daemon
,0 1 2 3 4 5 6 7 8 9 h,e k fw:clamav
,0 1 2 3 4 5 6 7 8 9 h,e:cron logrotate tinyproxy
,0 1 2 3 4 5 6 7 8 9 i n o p r s t 17 18 1g 1h,k fw:smbclient
,0 1 2 3 4 5 6 7 8 9 i n o p r s t 17 18 1h,k fw:winbind
,0 1 2 3 4 5 6 7 8 a c d h i j l n o p r s t w y z 10 11 13 14 15 16 19 1c 1d 1e 1i 1w 26 2a 2g 2h 2i 2j 2l bh,2 b h m 1k 1l 3p 3q 3r 79 8w eg ey f0 fh fw g3 h1 h4 nl:libgtk2.0-dev
,0 1 2 3 4 5 6 7 8 a c d h i j l n o p r s t w y z 10 11 13 14 15 16 19 1c 1d 1e 1i 1w 26 2a 2g 2h 2i 2j 2l,2 b h m 1k 1l 3p 3q 3r 79 8w eg ey f0 f1 fh fw g3 h1 h4 nl:~libgnomecanvas-dev libgtkmm-2.4-dev
,0 1 2 3 4 5 6 7 8 a c d h i j l n o p r s t w y z 11 13 15 16 19 1c 1e 1i 1w 26 2a 2g 2h 2i 2j 2l,b h m 1k 1l 3p 3q 3r 79 8w eg er es ey f0 f1 f2 f3 f4 f5 fh fw g3 h1 h4 nl:~libgtkglext-dev ~libgtkglextmm-x-dev
,0 1 2 3 4 5 6 7 8 a c d h i j l n o p r s t w y z 11 13 15 16 19 1c 1e 1i 1w 26 2a 2g 2h 2i 2j 2l,b h m 1k 1l 3p 3q 3r 79 8w eg ey f0 f1 fh fw g3 h1 h4 nl:~libglademm-dev
,0 1 2 3 4 5 6 7 8 a c d h i j l n o p r s t w y z 11 13 15 16 19 1c 1e 1i 1w 26 2a 2g 2h 2i 2j 2l,b h m 1k 1l 3p 3q 3r 79 8w eg ey f0 f2 f3 fh fw g3 h1 h4 nl:~libgtkgl-dev
,0 1 2 3 4 5 6 7 8 c d i 1a,2 4 e f g h i m n p r s 1k 1l 4q 68 8w fw nl:libostree-dev
,0 1 2 3 4 5 6 7 8 c d k l 17 18 1f 1g 1j 1r 2d,9 h 63 7p:php-horde-webmail
,0 1 2 3 4 5 6 7 8 h 6u 7k 9f,3p 3q 79 fh h1 ig:libsane
,0 1 2 3 4 5 6 7 8 h i u v 1a 6u 7k 9f,3p 3q 79 fh h1 ig:~libsane
,0 1 2 3 4 5 6 7 8 i n o p r s t w 13 14 15 16 19 1d 26,c d h j l m 1c 1e 1i 2h:alien
,0 1 2 3 4 5 6 7 8 u v 1f 1n 1o 5w 7j,h:google-perftools
,0 1 2 3 4 a b c d e f g j l q x 1m 1w,h j m 1k 1p 2h 2m 3p 3q 3r 3s 4q 5h 69 6a 79 7g 85 86 8w do ec ed ee er es ey f0 f2 f3 f4 f5 fh fw fy g3 gx h1 h5 nl:~libgazebo-dev
,0 1 2 3 4 a b e f g h q 12 17 18 1b 1q 1r 1s 1z 25 28 2b 2s,i n p r s 3p 3q 3r 79 eu fh fw h1:libreoffice-avmedia-backend-gstreamer
,0 1 2 3 4 a c d i j l n o p r s t w y z 13 16 19 1c 1e 1i 1w 26 2a 2g 2h 2i 2j 2l,b h m 1k 3p 3q 3r 79 8w eg ey f0 f1 fh fw g3 h1 h4 nl:~libgnomecanvasmm-dev
,0 1 2 3 9 17 18 1h 1r,k fw:nfs-common
,0 1 2 3 9 a b c d h i j m n o p r s t w y z 10 11 13 14 15 16 19 1a 1c 1d 1e 1i 1v 26 2a 2c 2j 2l 2u 4l,2 4 5 6 7 8 a e f g k l 3p 3q 3r 6q 79 8x ey f0 fh fw g3 gw h1:gdebi
,0 1 2 3 9 a b c d h k l u v 1f 1j 1n 1o 1q 1s 1z 22 24 25 28 2a 2b,2 4 5 6 7 8 e f g h k 3p 3q 3r 44 79 8x ey f0 f1 fh fw g3 h1 hj l5:mate-dock-applet
,0 1 2 3 9 a b c d i u v 1a 1q 1s,2 4 5 6 7 8 e f g h k m n p r s 1k 1l 3p 3q 3r 67 79 8w do er es ey f0 f2 f3 f5 fh fw g3 gy h1 nl:~libgstreamer-plugins-bad-dev
,0 1 2 3 9 a b c d l,2 4 5 6 7 8 e f g h k 3p 3q 3r 44 6q 79 ey f0 f1 f3 fh fw g3 h1:~python3-wxgtk
,0 1 2 3 9 a b h 12 1b,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 f1 f3 fh fw g3 h1:filezilla
,0 1 2 3 9 a b h i k l n o p r s t u v x 1a 1b 1f 1j 1n 1o 1q 1s 1z 22 24 25 27 28 2a 2b 2c 2e 2f 2r 2s 2u 2x 34 3d 60 a5 bf,2 4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 f1 fh fw g3 h1:gnome-panel
,0 1 2 3 9 a b h i k n o p q r s t u v 17 18 1a 1f 1g 1h 1j 1n 1o 1q 1r 1s 1z 22 24 25 27 28 2a 2b 2c 2e 2f,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 fh fw g3 gw h1:gnome-terminal
,0 1 2 3 9 a b h i k n o p r s t u v 17 18 1a 1f 1g 1h 1j 1n 1o 1q 1r 1s 1z 22 24 25 28 2a 2b 2c 2x,4 5 6 7 8 e f g k n p r s 3p 3q 3r 79 ey f0 f1 fh fw g3 h1 hj:mate-applets
,0 1 2 3 9 a b h i n o p q r s t u v x 1a 1b 1j 1p 1q 1s 27 2u 2x 34 5g 5m 6l 6m a0,2 4 5 6 7 8 e f g k 3p 3q 3r 3v 79 ey f0 f1 fh fw g3 h1:lxde-core
,0 1 2 3 9 a b h i n o p r s t u v 1a 1f 1j 27 2e 2f,4 5 6 7 8 e f g k 3p 3q 3r 79 86 ey f0 f1 fh fw g3 h1:darktable
,0 1 2 3 9 a b h k q u v 12 1b 1f 1j 1n 1o 1q 1s 1z 22 24 25 28 2a 2b 2c 2e 2f,2 4 5 6 7 8 e f g k 3p 3q 3r 6q 79 8x ey f0 fh fw g3 h1 l5:mate-menu
,0 1 2 3 9 a b h k q u v 17 18 1f 1g 1h 1j 1n 1o 1q 1r 1s 1z 22 24 25 28 2a 2b 2c,2 4 5 6 7 8 a e f g k 3p 3q 3r 79 ey f0 fh fw g3 h1:eog
,0 1 2 3 9 a b h k q u v 1f 1j 1n 1o 1q 1s 1z 22 24 25 28 2a 2b 2c,2 4 5 6 7 8 e f g k 1c 3p 3q 3r 79 8x ey f0 f1 fh fw g3 h1:meld
,0 1 2 3 9 a b h k q u v 1f 1j 1n 1o 1q 1s 1z 22 24 25 28 2a 2b 2c,2 4 5 6 7 8 e f g k 3p 3q 3r 79 8x ey f0 f1 fh fw g3 h1:gedit
,0 1 2 3 9 a b h k u v 17 18 1f 1g 1h 1j 1n 1o 1q 1r 1s 1z 22 24 25 28 2a 2b 2c,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 f1 fh fw g3 h1 hj:mate-applet-brisk-menu mate-indicator-applet mate-window-buttons-applet mate-window-menu-applet mate-window-title-applet
,0 1 2 3 9 a b h l q 12 17 18 1b 1g 1h 1q,4 5 6 7 8 e f g k 3p 3q 3r 6a 79 86 es ey f0 f3 fh fw fy g3 h1:deepin-movie
,0 1 2 3 9 a b h l u v 12 17 18 1b 1f 1g 1j 1n 1o 1s 1z 22 24 27,4 5 6 7 8 e f g k 3p 3q 3r 6a 79 86 es ey f0 f3 f5 fh fw fy g3 g8 h1 ma:deepin-music
,0 1 2 3 9 a b h u v x 17 18 1c 1f 1g 1h 1j 1n 1o 1p 1r 1s 1z 22 24 25 28 29 2k 8e,4 5 6 7 8 e f g k 3p 3q 3r 79 86 es ey f0 f1 f3 f5 fh fw g3 h1:rebar
,0 1 2 3 9 a b i x 1a 1c 1p 29,2 4 5 6 7 8 e f g h k n p r s 2k 3p 3q 3r 79 ey f0 f1 fh fw g3 h1:gitg
,0 1 2 3 9 a b j m y z 11 20 d9,4 5 6 7 8 e f g k m 3p 3q 3r 79 ey f0 fh fw g3 h1:haskell-mode
,0 1 2 3 9 a b u v,4 5 6 7 8 e f g h k 3p 3q 3r 6a 79 es ey f0 f1 f3 fh fl fw g3 h1:feedgnuplot
,0 1 2 3 9 a c d i k n o p r s t u v 13 1f 1j 1n 1o 1s 1z 22 24 25 28,4 5 6 7 8 b e f g h k m 1k 1l 3p 3q 3r 79 86 8w eg er es et ey f0 f2 f3 f5 fh fw g3 gy h1 h4 nl:~libwebkitgtk-dev
,0 1 2 3 9 a c d i n o p r s t 13,2 4 5 6 7 8 b c d e f g h j k m w 19 1c 1e 1i 1k 1l 3p 3q 3r 68 6q 79 8w eg er es et ey f0 f2 f3 f5 fh fw g3 gx gy h1 h4 nl:libnice-dev
,0 1 2 3 9 a c d i n o p r s t 13,2 4 5 6 7 8 e f g h k m 1k 1l 8w fw nl:~libsoup-dev
,0 1 2 3 9 c d h i j k l m n o p r s t w y z 10 11 13 14 15 16 19 1c 1d 1e 1i 1w 26 2g 2h 2i 2j 2l 46 ai dg m0,:gnulib
,0 1 2 3 9 c d h k l 2d 2v,:~apache-doc
,0 1 2 3 9 c d i j m n o p r s t w y z 10 11 13 14 15 16 19 1c 1d 1e 1i a1,h k fw:abi-dumper
,0 1 2 3 9 c d l 2d,h k 2v fw:~apache
,0 1 2 3 9 c d,2 4 5 6 7 8 e f g h k m 1k 1l 8w fw nl:libsoup2.4-dev
,0 1 2 3 9 h i u v 1a,4 5 6 7 8 e f g k n p r s 3p 3q 79 fh fw h1 ig:colord
,0 1 2 3 9 i j k l m n o p r s t w x z 10 11 13 14 15 16 17 18 19 1a 1d 1g 1h 1p 1r 1v 1w 29 2a 2c 2g 2h 2i 2j 2k 2l 2u 3g 4l 4m 50 8h bq,c d h 1c 1e 1i:pbuilder
,0 1 2 3 9 i j m n o p r w z 10 11 13 14 15 16 19 1a 1d 26,0 1 2 c d h k l s 1c 1e 1i 1v 3j 7s 8b em ff fl fw:lintian
,0 1 2 3 9 k 17 18 1h 29 c7,h 3p 3q 79 do f3 fh h1:ants
,0 1 2 3 9 k 17 18 1h 3w,:valgrind
,0 1 2 3 a b 3c,h 3p 3q 3r 79 ey f0 fh g3 h1:hydra
,0 1 2 3 a b c d j l x 1m 1w,h j m 1k 1p 2h 3p 3q 3r 3s 4q 69 79 do ed er es ey f0 f2 f3 f4 f5 fh g3 h1 nl:libvtk6-dev
,0 1 2 3 b h i k n o p r s t u v 17 18 1a 1f 1g 1h 1j 1q 1s 1z 22 24 25 28 2a 2b 2c,4 5 6 7 8 9 a e f g k n p r s 3p 3q 3r 79 86 es ey f0 f1 f3 f5 fh fw g3 gw h1 hj:mate-desktop-environment-core
,0 1 2 3 c d h 1k 1l,:libvirt-dev
,0 1 2 3 c d h 1k 1l,m 1k 1l 4q 68 fh nl:~libnetcdf-c++-dev libnetcdf-dev libspatialite-dev
,0 1 2 3 c d h 1k 1l,m 4q fh nl:libnetcdf-cxx-legacy-dev
,0 1 2 3 c d h i j l m n o p r s t w y z 10 11 13 14 15 16 19 1c 1d 1e 1i 1w 26 2a 2g 2h 2i 2j 2l,2 3p 3q 79 fh fw h1:swi-prolog
,0 1 2 3 c d i j l u v x y z 10 11 1a 1c 1k 1l 1m 1p 1w 29 2k lv,2 h m n p r s 1k 1l 2h 3p 3q 3s 4q 68 69 6q 79 8w ed f3 fh fw gj h1 nl:grass-dev
,0 1 2 3 c d i j l u v y z 10 11 1a 1k 1l 1m 1w,h m n p r s 1k 1l 2h 3p 3q 4q 68 69 79 ed fh fw gj nl:libgdal-dev
,0 1 2 3 c d i j l u v y z 10 11 1a 1m 1w,2 h m n p r s 1k 1l 2h 3h 3p 3q 3r 4q 68 69 78 79 8w ed ee eg fh fw gj h1 nl:libmapnik-dev
,0 1 2 3 c d i j m n o p r s t w y z 10 11 13 14 15 16 19 1c 1d 1e 1i,2 h 6s fw:pkg-kde-tools
,0 1 2 3 c d i n o p r s t w 13 14 15 16 19 1c 1d 1e 1i 26 2a 2j 2l 4w,9 h j k l m 1k 1l 2h 4q fw:php-all-dev
,0 1 2 3 c d i n o p r s t w 13 14 15 16 19 1c 1d 1e 1i 26 2a 2j 2l 4w,9 h j l m 1k 2h 4q:~php-dev
,0 1 2 3 c d j l y z 1w,h m 1k 2h 3p 3q 4q 69 79 ed fh nl:libpdal-dev
,0 1 2 3 c d k l 2d,9 h 3h 3p 3q 78 79 7p 8o fh h1:php-dompdf
,0 1 2 3 c d k l u v 1n 1o 2d,9 h k 3s 56 63 64 7p el fw:roundcube-plugins
,0 1 2 3 c d l,9:~php-http ~php-solr
,0 1 2 3 c d u v,h m 1k 1l 3p 3q 79 fh h1:~libgphoto-dev
,0 1 2 3 c d,4 5 6 7 8 9 e f g h m 1k 1l 8w fw nl:~libgconf-dev
,0 1 2 3 c d,h 1k 1l 4q:libpqxx-dev
,0 1 2 3 h j m x y z 17 18 1c 1p 1r 29 2k mp,h:uwsgi-src
,0 1 2 3 i j m n o p r s t w 10 13 14 15 16 19 1d 3g,c d h j 1c 1e 1i fw:dkms
,0 1 2 3 i n o p r s t 13 1d,2 c d h j m w 19 1c 1e 1i 1k 1l 6q 8w fw gj kt nl:gobject-introspection
,0 1 2 3 i n o p r s t 13 1d,2 m 1k 1l fw nl:~libgirepository-dev
,0 1 2 3 i n o p r s t w 13 14 15 16 19 1d 26 4h,c d h j l m 1c 1e 1i 1k 1l 2h fw:dh-lua
,0 1 2 3 i n o p r s t w 13 14 15 16 19 1d 26,2 c d h j l m 1c 1e 1i 2h fw:dh-make
,0 1 2 3 i n o p r s t w 13 14 15 16 19 1d 26,9 c d h j k l m 1c 1e 1i 2h fw:pkg-php-tools
,0 1 2 3 i n o p r s t w 13 14 15 16 19 1d 26,c d h j l m 1c 1e 1i 2h:debhelper dh-exec equivs
,0 1 2 3 j l x 1m 1w,h j m 1k 1l 1p 2h 3s 4q 68 69 do ed fh gj h1 nl:libflann-dev
,0 1 2 3 j l x 1m 1w,h j m 1k 1l 1p 2h 3s 4q 68 69 do fh h1 nl:~libhdf-mpi-dev ~libhdf-openmpi-dev
,0 1 2 3 l 1w,h j m w 1k 1l 2h 4q 68 69 do fh fv gj nl:~libhdf-mpich-dev
,0 1 2 3 m 17 18 1g 1h 1r 2q 31 35 3u 4k 4r 4s 57 5a 5b 5e,:~llvm
,0 1 2 3 m 17 18 1g 1h 1r 2q 31 35 3u,hb:llvm
,0 1 2 3 m 17 18 1h 4s,:llvm-18
,0 1 2 3 mo,h:~libapache-mod-uwsgi
,0 1 2 3 x 12 1c 1p 29,h 2k 3p 3q 79 h1:gitk
,0 1 2 3 x 1c 1p 29 2k,h:~perl
,0 1 2 3 x 1c 1p 29 hu,h 2k:vcsh
,0 1 2 3 x 1c 1p 29,2 h 2k fw:python3-git stgit
,0 1 2 3 x 1c 1p 29,h 2k fw:tig
,0 1 2 3,2 h fw:~libapache-mod-wsgi-py
,0 1 2 3,h fw:~libapache-mod-python
,0 1 2 3,h:~apache-bin ~apache-suexec-pristine gri ~libapache-mod-fcgid ~libapache-mod-xsendfile libdbd-pg-perl libwww-curl-perl
,0 1 2 4 5 6 7 8 9 a b c d e f g k q 1q 1s,2 h m 1k 1l 3p 3q 3r 79 86 8w er es f2 f3 fh fw gx h1 nl:~qtmultimedia-dev
,0 1 2 4 5 6 7 8 9 a b c d e f g k q,2 h m 1k 1l 3p 3q 3r 79 8w er es f2 f3 fh fw gx h1 nl:~qtbase-private-dev
,0 1 2 4 5 6 7 8 9 a b c d e f g k,2 h m 1k 1l 86 8w er es f2 f3 f4 f5 fw gy h1 h4 ma nl:~libsdl-mixer-dev
,0 1 2 4 5 6 7 8 9 a b c d e f g k,2 h m 1k 1l 86 8w er es f2 f3 f4 f5 fw gy h1 h4 nl:~libsdl-gfx-dev
,0 1 2 4 5 6 7 8 9 a b c d e f g k,2 m 1k 1l 3q 86 er es f2 f3 f5 fw gy h1 h4 nl:~libsdl-ttf-dev
,0 1 2 4 5 6 7 8 9 a b c d e f g k,2 m 1k 1l 86 er es f2 f3 f5 fh fw gy h1 h4 nl:~libsdl-image-dev
,0 1 2 4 5 6 7 8 9 a b c d e f g k,2 m 1k 1l 86 er es f2 f3 f5 fw gy h1 h4 nl:~libsdl-dev
,0 1 2 4 5 6 7 8 9 a b e f g h k q 12 1b 1f 1t 1u 1v 1x 1y 21 2c 2o 2p 3b 9x,2 fw:asciidoc-base
,0 1 2 4 5 6 7 8 9 a b e f g h k u v 12 1j 27 2u 2x 34,3p 3q 3r 3v 79 ey f0 fh g3 h1:icewm
,0 1 2 4 5 6 7 8 9 a b e f g k q 12 17 18 1b 1f 1g 1h 1r 1t 1u 1v 1x 1y 21 2c 2o 2p 3b 4p be,h:xmlto
,0 1 2 4 5 6 7 8 9 a b e f g k q 1q 27 2e 2f,2 h 3p 3q 3r 79 er es f2 f3 fh fw gx h1:~qttools-dev
,0 1 2 4 5 6 7 8 9 a b e f g k q 1q 27 2e 2f,h 3p 3q 3r 79 er es f2 f3 fh fw gx h1 l8:~libqtwebkit-dev
,0 1 2 4 5 6 7 8 9 a b e f g k q,2 h 3p 3q 3r 79 er es f2 f3 fh fw gx h1 l8:~qtdeclarative-dev
,0 1 2 4 5 6 7 8 9 a b e f g k q,2 h 3p 3q 3r 79 er es f2 f3 fh fw gx h1:~libqtsensors-dev ~libqtxmlpatterns-dev ~qtconnectivity-dev
,0 1 2 4 5 6 7 8 9 a b e f g k q,h 3p 3q 3r 79 es f2 f3 fh fw gx h1:~libqtopengl-dev
,0 1 2 4 5 6 7 8 9 a b e f g k q,h m 3p 3q 3r 68 6a 79 87 ed er es f2 f3 fh fw gx h1 nl:libcgal-qt5-dev
,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b,h k 2n 3p 3q 3r 3s 79 fw h1:texlive-luatex
,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b,h k 3p 3q 3r 4y 79 9j fw h1:cm-super-minimal
,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b,h k 3p 3q 3r 79 fw h1:~bibtexhtml
,0 1 2 4 5 6 7 8 9 a b e f g q u v 12 1b,h k 1f 3p 3q 3r 3v 79 fh fw h1:dvipng
,0 1 2 4 5 6 7 8 9 a b,h 3p 3q 3r 79 b5 ey f0 f1 fh g3 h1:~libgtk-cil ~libgtk-cil-dev
,0 1 2 4 5 6 7 8 9 e k 1v 20 21 2p 2w 3c mi mj,h k l fw:rkhunter
,0 1 2 4 5 6 7 8 a b e f g h q 12 1b,:xdg-utils
,0 1 2 4 5 6 7 8 a b,h 3p 3q 3r 79 b5 ey f0 f1 fh g3 h1:libgtk2.0-cil
,0 1 2 4 5 6 7 8 c d j l u v y z 1w,2 a b h m 1k 1l 2h 3p 3q 3r 3v 69 79 8w eg ey f0 fh fw g3 h1 nl:~libimlib-dev
,0 1 2 4 5 6 7 8 c d,2 h m 1k 1l 86 8w fw h1 nl:libpulse-dev
,0 1 2 4 5 6 7 8 c d,2 h m 1k 1l 8w fw nl:~libdbus-glib-dev libumockdev-dev
,0 1 2 4 5 6 7 8 h ea,:~mpg
,0 1 2 4 5 6 7 8 h u v 17 18 1f 1h 1j 1n 1o 22 24 39 55 5x 5y 8u,h1:groff
,0 1 2 4 5 6 7 8,2 h 86 fw h1:sphinxtrain
,0 1 2 4 a c d e f g q,2 b h m 1k 1l 8w f0 fh fw nl:libnotify-dev
,0 1 2 9 a b h 12 1b,2 4 5 6 7 8 e f g k 3p 3q 3r 79 8x ey f0 fh fw g3 gw h1:terminator
,0 1 2 9 a b h 17 18 1f 1g 1j 1q 1r 1s 1z 22 25 28 2b 2s,3 4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 fh fw g3 h1:pidgin-sipe
,0 1 2 9 a b h u v 17 18 1f 1g 1h 1j 1n 1o 1q 1r 1s 1z 22 24 28 2b,3 4 5 6 7 8 e f g k fw:bitlbee-libpurple
,0 1 2 9 a b,4 5 6 7 8 e f g h k 3p 3q 3r 79 b5 ey f0 f1 fh fw g3 h1:libgtk3.0-cil-dev
,0 1 2 9 a b,:~helpman
,0 1 2 9 a c d,2 4 5 6 7 8 b e f g h k m 1k 1l 3p 3q 3r 79 8w eg er es et ey f0 f2 f3 f5 fh fw g3 gy h1 h4 nl:libgtk-3-dev libgtkmm-3.0-dev
,0 1 2 9 a c d,4 5 6 7 8 b e f g h k m 1k 1l 3p 3q 3r 79 8w eg er es et ey f0 f1 f2 f3 f5 fh fw g3 gy h1 h4 nl:~libgoocanvasmm-dev
,0 1 2 9 c d h k l 17 18 1g 1h 1r 1v 21 2p 8g a7 b7 b8 bu cz e1 hd hs ht iq iv iy iz md,:t-coffee
,0 1 2 9 c d h l 5f ng,2 k 3s 8w fw:fish
,0 1 2 9,h k fw:libxml-libxml-perl libxml-libxml-simple-perl libxml-libxslt-perl libxml-simple-perl texinfo
,0 1 2 a b h 17 18 1q 1r 1s 1z 28 2b,3 4 e f g:telegram-purple
,0 1 2 c d 1q 1s 1z 7i,2 h m 1k 1l 67 8w er es f2 f3 f5 fw gy h1 nl:~libgstreamermm-dev
,0 1 2 c d 1q 1s,2 h m 1k 1l 67 8w er es f2 f3 f5 fw gy h1 nl:~libgstreamer-plugins-base-dev
,0 1 2 c d h 1k 1l,:mono-mcs
,0 1 2 c d h l 17 18 1e 1g 1h 1r kv,h 3s:sphinx-common
,0 1 2 c d h l 8g,2 h 3p 3q 3r 44 6q 79 ey fh fw h1 ko:python3-biopython
,0 1 2 c d h l,2 6q 6s fw jl:python3-rosinstall-generator
,0 1 2 c d j y z 10 11,2 h m 1k 1l 8w fw nl:valac
,0 1 2 c d l 1v 21 2p 5f,h:mafft
,0 1 2 c d l,2 h 3p 3q 3r 44 6q 79 ey fh fw h1 jl:python3-seqdiag
,0 1 2 c d l,2 h 3q 3r 44 ey fh fw k6:python3-qrcode
,0 1 2 c d l,3p 3q 79 fw h1:~python3-tk
,0 1 2 c d l,fw:~libpython-stdlib ~libpython ~python3-is-python ~python3-markupsafe ~python3-pkg-resources ~python3-ply ~python3-pycparser ~python3-six
,0 1 2 c d l,m fw:~libpython-dev
,0 1 2 c d u v,h m 1k 1l nl:~libgd-dev
,0 1 2 c d,2 a b h m 1k 1l 3p 3q 3r 79 8w eg ey f0 fh fw g3 h1 nl:~librsvg-dev
,0 1 2 c d,2 h 1k 1l 6q 94 fw:gtk-doc-tools
,0 1 2 c d,2 h m 1k 1l 3p 3q 3r 79 8w eg ey fw g3 h1 nl:~libpango-dev
,0 1 2 c d,2 h m 1k 1l 3p 3q 3r 79 8w ey fw h1 nl:libass-dev
,0 1 2 c d,2 h m 1k 1l 3p 3q 3r 79 8w fw h1 nl:libharfbuzz-dev
,0 1 2 c d,2 h m 1k 1l 3p 3q 79 8w eg fw h1 nl:~libcairo-dev
,0 1 2 c d,2 h m 1k 1l 3p 3q 79 8w fw h1 nl:~libgsf-dev
,0 1 2 c d,2 h m 1k 1l 67 8w fw nl:~libgstreamer-dev
,0 1 2 c d,2 h m 1k 1l 68 8w fw nl:~libloudmouth-dev
,0 1 2 c d,2 h m 1k 1l 8w fw nl:~libatk-dev libavahi-glib-dev ~libenchant-dev ~libglib-dev libgts-dev ~libgudev-dev ~libpolkit-gobject-dev ~libsecret-dev libspeechd-dev ~libxml++-dev
,0 1 2 c d,2 m 1k 1l 3p 3q 3r 79 8w eg ey fw g3 h1 nl:~libpangomm-dev
,0 1 2 c d,2 m 1k 1l 3p 3q 79 8w eg fw h1 nl:~libcairomm-dev
,0 1 2 c d,b h m 1k 1l 8w f0 fh fw nl:~libgdk-pixbuf-dev
,0 1 2 h 2q,:mono-runtime
,0 1 2 h,3p 3q 3r 79 ey fh fu g3 h1:nuget
,0 1 2 h,:mono-xbuild
,0 1 2 j l x 1m 1w,h j m 1p 2h 3s 5h 69 do fw h1 nl:~libboost-all-dev
,0 1 2 m u v 1n 1o,2 h j fw:lcov
,0 1 2 m,2 h j 6q 94 fw:gcovr
,0 1 2,2 fw:~bowtie
,0 1 2,2 h fw:ncbi-blast+ ncbi-blast+-legacy rlwrap
,0 1 2,h 6c el:multistrap
,0 1 2,h b5:~libgio-cil-dev
,0 1 2,h:irssi-scripts
,0 1 29 2c ie,2 fw:byobu
,0 1 2c 2u,2 6q fw:python3-debian
,0 1 2c 2u,2 l 6q fw:gdebi-core
,0 1 2c,2 fw:python3-apt
,0 1 2t 30 42 4e 4f 4g,m fw:~python3-clang
,0 1 3 17 18 1g 1h 1r 2d,1 2:postfix-cdb postfix-ldap postfix-mysql postfix-pcre
,0 1 3 17 18 1g 30 35 3k 3l,m:clang-14
,0 1 3 17 18 1r 42 4k 4r 4s 4t 4u 58 59 5c 5d,2 m fw gj:hashcat
,0 1 3 26,:gettext
,0 1 3 26,j m 68 er es f2 f3 f4 f5 fw h1 nl:haskell-platform
,0 1 3 26,j m 68 fw:cabal-install
,0 1 3 2c jk,2 fw:apt-offline
,0 1 3 2d,1 2 6q fw:postfix-policyd-spf-python
,0 1 3 2q,m 6s fw:~llvm-dev
,0 1 3 2t 30 31 35 36 37 3k 3l 3t 3u 42 4e 4f 4g 4i 4j 4k 4r 4s 4t 4u 57 58 59 5a 5b 5c 5d 5e 6d 6e 6f 6g 6h 6i 6j 6k,m 6s fw:~clang-tidy
,0 1 3 2t 30 31 35 36 37 3k 3l 3t 3u 42 4e 4f 4g 4i 4j 4k 4r 4s 4t 4u 57 58 59 5a 5b 5c 5d 5e 6d 6e 6f 6g 6h 6i 6j 6k,m fw:~clang-tools
,0 1 3 2t 30 31 35 36 37 3k 3l 3t 3u 4i 4j,2 m 6s fw gj hb:clang-tidy
,0 1 3 2t 30 31 35 36 37 3k 3l 3t 3u 4i 4j,2 m fw gj hb:clang-tools
,0 1 3 4 5 6 7 8 9 20 a6,2 e h l eq:amavisd-new
,0 1 3 4 5 6 7 8 9 a b e f g i j k m n o p r s t x y z 11 1a 1p 2c ar,0 1 2 5l 6o 6p 6q 6s 8w 91 fw kt kz l1:buildbot
,0 1 3 4 5 6 7 8 9 a b e f g i k n o p q r s t u v 17 18 1a 1n 1o 1q 1r 1s 27 2e 2f,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 fh fw g3 h1:pcmanfm
,0 1 3 4 5 6 7 8 9 a b e f g i k u v 1a 1q,2 4 e f g n p r s 3p 3q 3r 6q 6s 79 do es ey f0 f3 fh fw g3 h1:python3-cv-bridge
,0 1 3 4 5 6 7 8 9 a b e f g i k u v 1a 1q,2 4 e f g n p r s 3p 3q 3r 6q 79 do es ey f0 f3 fh fw g3 h1:python3-opencv
,0 1 3 4 5 6 7 8 9 a b e f g i k u v 1a 1q,2 n p r s 3h 3p 3q 3r 78 79 86 ey f0 f3 fh fw fy g3 h1:blender
,0 1 3 4 5 6 7 8 9 a b e f g j k m q x y z,1p 3p 3q 3r 79 do es f3 fh fw h1:~python3-vtk
,0 1 3 4 5 6 7 8 9 a b e f g k q 1q 1s,3p 3q 3r 79 86 es f3 fh h1:~libqtmultimediawidgets
,0 1 3 4 5 6 7 8 9 a b e f g k q 1q 1z 25 2b gv,2 fw:python3-libvirt
,0 1 3 4 5 6 7 8 9 a b e f g k q 1q 27 2e 2f,3p 3q 3r 6a 79 es f3 fh h1:cutycapt
,0 1 3 4 5 6 7 8 9 a b e f g k q,2 3p 3q 3r 79 es fh fw h1:~pyqt-dev-tools ~python3-pyqt ~python3-pyqt.qtsvg
,0 1 3 4 5 6 7 8 9 a b e f g k q,3p 3q 3r 79 es fh h1:~libqtquick ~libqtwidgets ~qml-module-qtquick-controls
,0 1 3 4 5 6 7 8 9 a b e f g k,2 m 1k 1l 86 8w er es f2 f3 f5 fw gy h1 h4 ma nl:libfluidsynth-dev
,0 1 3 4 5 6 7 8 9 a b e f g k,3p 3q 3r 79 86 es ey f0 f3 fh fw fy g3 h1:mencoder mplayer
,0 1 3 4 5 6 7 8 9 eh,2 e h:squid
,0 1 3 4 5 6 7 8 9 k x 1c 1p 29 2a 2k 60 hq,2 e h 3p 3q 3r 79 ey fl g3 h1:munin
,0 1 3 4 5 6 7 8 9,e k 3p 3q 3r 79 ey fw g3 h1:slurm-wlm slurmctld slurmd
,0 1 3 4 5 6 7 8 a b i u v 12 1a 1f 1j 2w 8i,2 n p r s 3p 3q 3r 79 ey f0 f1 fh fw g3 h1:libvips-tools
,0 1 3 4 5 6 7 8 a b i u v 12 1a 1f 1j 2w 8i,3p 3q 3r 79 ey f0 fh g3 h1:~libvips
,0 1 3 4 5 6 7 8 c d e i l n o p r s t 34 3e aa,:live-build
,0 1 3 4 5 6 7 8 i 1a,fh:~libcupsfilters
,0 1 3 4 5 6 7 8,54:ettercap-text-only
,0 1 3 4 5 6 7 8,:~libpmi-dev ~libsmbclient
,0 1 3 4 5 6 7 8,fw:libsmbclient-dev
,0 1 3 4 a b i u v 1a,n p r s 3p 3q 3r 79 86 er es ey f0 f2 f3 f4 f5 fh fw fy g3 h1:libopenscenegraph-dev
,0 1 3 4 c e g i n o p r,0 1 s 6o 6q 8x fw jd k1:python3-software-properties
,0 1 3 42 4s 5c 5d,2 m fw gj:clang-tools-18
,0 1 3 9 1q 1s,2 4 5 6 7 8 e f g k 8x es f3 fw h1:~python3-gst
,0 1 3 9 a b 1v 21,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 f2 f3 fh fw g3 h1:~libwxgtk-dev
,0 1 3 9 a b i k 1a,4 5 6 7 8 e f g k n p r s 3p 3q 3r 3v 79 ey f0 fh fw g3 h1:evince
,0 1 3 9 a b k 17 18 1f 1g 1j 1q 1s 1z 22 25 28,4 5 6 7 8 e f g k 3p 3q 3r 79 86 es ey f0 f1 f3 f5 fh fw g3 h1:metacity zenity
,0 1 3 9 a b k u v 17 18 1f 1g 1j 1n 1o 1s 1z 22 24 25 28,4 5 6 7 8 e f g k 3p 3q 3r 79 86 es ey f0 f3 f5 fh fw g3 h1:font-manager ~libwebkitgtk
,0 1 3 9 a b u v 17 18 1f 1g 1j 1n 1o 1s 1z 22 24 25 26 28,4 5 6 7 8 e f g k 3p 3q 3r 79 86 es ey f0 f1 f3 f5 fh fw g3 h1:poedit
,0 1 3 9 a b u v 17 18 1f 1g 1j 1n 1o 1s 1z 22 24,4 5 6 7 8 e f g k 3p 3q 3r 79 86 es ey f0 f3 f5 fh fw fy g3 h1 ma:~gstreamer-plugins-bad
,0 1 3 9 a b u v,4 5 6 7 8 e f g k 3p 3q 3r 6a 79 es ey f0 f1 f3 fh fw g3 h1:gnuplot
,0 1 3 9 a b u v,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 f1 f3 fh fw g3 h1:~gnuplot-x
,0 1 3 9 a b,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 f1 f3 fh fw g3 h1:ucblogo
,0 1 3 9 b 1z,4 5 6 7 8 e f g k 3p 3q 79 86 f0 fh fw h1:~gstreamer-plugins-good
,0 1 3 9 b q u v 1f 1j 1n 1o 1q 1s 1z 22 24 28 2b,2 4 5 6 7 8 a e f g k 3p 3q 3r 79 7t 7u 86 8x ey f0 f1 fh fw g3 h1:blueman
,0 1 3 9 h 20 38 lc ml,2:xinetd
,0 1 3 9 j k m w y 10 14 1e 47,:~libre-dev libwebrtc-audio-processing-dev
,0 1 3 9 j k w y 10 11 14 15 1e 47,m 85 gj nl:libphonenumber-dev
,0 1 3 9 k 3w,2 3p 3q 79 8w fw h1 j8:python3-all-dbg
,0 1 3 9 k 3w,2 3p 3q 79 fw h1:python3-dbg
,0 1 3 9 nk,:~zabbix-agent
,0 1 3 9,2 k fw:gdb gdb-multiarch
,0 1 3 9,k fw:elfutils
,0 1 3 i 1a 4n,s:~gnupg
,0 1 3 i 1a,n p r s 3p 3q 79 fh fw h1:~pdfsvg
,0 1 3 i n o p r s t ab,:debootstrap
,0 1 3 i u v 1a,2 n p r s 3h 3p 3q 3r 78 79 fh fw h1:python3-mapnik
,0 1 3 i u v 1a,2 n p r s 3p 3q 6q 79 fh fw jo:gdal-bin
,0 1 3 i u v 1a,2 n p r s 3p 3q 6q 79 fh fw:python3-gdal
,0 1 3 i u v 1a,3h 3p 3q 3r 78 79 fh h1:~libmapnik
,0 1 3 i u v 1a,n p r s 3h 3p 3q 3r 78 79 fh fw h1:mapnik-utils
,0 1 3 j m w y 10 11 14 15,0 1 2 3s 6q 8w 92 94 fw je jr k5 kt ky:python3-ipywidgets
,0 1 3 j m y 10 1m,:libcfitsio-dev
,0 1 3 l 2q,m 6s fw:~libllvm-ocaml-dev
,0 1 3 lo,:augustus
,0 1 3 m 17 18 1g 35,:llvm-14
,0 1 3 mg,:transmission-daemon
,0 1 3 u v bt ix,3p 3q 79 fh h1:emboss
,0 1 3 u v,3p 3q 79 fh h1:~libgphoto
,0 1 3,0 1 2 6q fw:~python3-netcdf
,0 1 3,0 1:netselect-apt
,0 1 3,2 6q fw kz:python3-sqlalchemy-utils
,0 1 3,2 6q fw:~python3-hpy python3-tables
,0 1 3,2 fw:~python3-ldap python3-psycopg2 python3-pycurl python3-pyldap
,0 1 3,2 m 88 fw:~libaprutil-dev ~liblogcxx-dev libsvn-dev
,0 1 3,2:~postgresql-client
,0 1 3,3p 3q 3r 79 ey fh g3 h1:tesseract-ocr
,0 1 3,3p 3q 79 f3 fh h1:gmsh ~libvtk
,0 1 3,3p 3q 79 fh h1:libgphoto2-6
,0 1 3,3p 3q 79 fh:pdal
,0 1 3,4 5 6 7 8 9 e f g fw:~gconf
,0 1 3,4q:libpq-dev
,0 1 3,9:~php-pgsql
,0 1 3,:darcs dirb ~hdf-tools ~jellyfish ~libcfitsio ~libcmis ~libcurl-gnutls ~libcurl-nss ~libcurl ~libcurl-nss-dev ~libdapclientv ~libhdf ~libhdf-cpp ~libmatio ~libnetcdf-c++ ~libpq ~libraptor ~librasqal ~librdf libvirt-clients ~libxerces-c ~libxmlrpc-core-c mediainfo netcdf-bin odbc-postgresql qemu-utils samtools sphinxsearch transmission-cli vorbis-tools
,0 1 3,fh:~libgeotiff ~libspatialite ~libsqlite-mod-spatialite proj-bin spatialite-bin
,0 1 3,fw:~liblldb ~liblldb-dev ~lldb lnav pspg ~python3-lldb rtorrent
,0 1 3,m 1k 1l 4q 68 fh nl:libarmadillo-dev libgeotiff-dev libmatio-dev libproj-dev libtesseract-dev
,0 1 3,m 1k 1l 4q 68 nl:~libcurl-gnutls-dev ~libcurl-openssl-dev libcurlpp-dev libhts-dev ~libxmlrpc-core-c-dev prometheus-cpp-dev
,0 1 3,m 4q nl:libpoco-dev
,0 1 3,m fh nl:~libhdf-dev
,0 1 3,m:libxerces-c-dev
,0 1 3,s:gnupg1
,0 1 4 5 6 7 8 1t 1u 2o 3a a9,:libantlr-dev
,0 1 4 5 6 7 8 1t 1u 2o 3a dy,:libcommons-daemon-java
,0 1 4 5 6 7 8 1t 1u 2o 3a,:jsvc ~junit
,0 1 4 5 6 7 8 2w 3c dq,2 3p 3q 79 fw h1:aircrack-ng
,0 1 4 5 6 7 8 2w 3c,2 3p 3q 79 fw h1:bully mdk3 mdk4
,0 1 4 5 6 7 8 9 a b 12 2w 3c,3p 3q 79 fw h1:~mdk
,0 1 4 5 6 7 8 9 a b e f g k 17 18 1g,3p 3q 3r 79 86 ey f0 f3 fh fw fy g3 h1:ffmpeg libavdevice-dev
,0 1 4 5 6 7 8 9 a b e f g k q u v 5m 6l 6m,2 3p 3q 3r 3v 79 ey f0 fh fw g3 h1:openbox
,0 1 4 5 6 7 8 9 a b e f g k,2 3q 3r 6q 86 fh fw fy h1 ma:python3-pygame
,0 1 4 5 6 7 8 9 e f g,2 c k fw:unattended-upgrades
,0 1 4 5 6 7 8 9,2 e h:bsd-mailx
,0 1 4 5 6 7 8 a b 17 18 1g 1q,3p 3q 3r 79 86 ey f0 fh g3 h1:~gstreamer-libav
,0 1 4 5 6 7 8 a b 17 18 1g,3p 3q 3r 79 86 ey f0 fh g3 h1:libavfilter-dev ~libavfilter
,0 1 4 5 6 7 8 e h,2 fw:ntp
,0 1 4 5 6 7 8 j m w y 10 14 2w,2 3p 3q 6q 79 fh fw h1:wifite
,0 1 4 5 6 7 8 u v 1f 1j,2 3p 3q 79 fh fw h1:python3-pythonmagick
,0 1 4 5 6 7 8,2 fw:python3-cups xfsdump xfsprogs
,0 1 4 5 6 7 8,2 m fw:xfslibs-dev
,0 1 4 mh,:unrar-free
,0 1 4k 4t 4u,m 6s fw:clang-tidy-9
,0 1 4k 4t 4u,m fw:clang-tools-9
,0 1 5k,2 3s 6q fw:python3-pytest-cov
,0 1 5k,2 6q fw:python3-pytest
,0 1 9 2c,2 k fw:apt-listchanges
,0 1 9 2r,2 k fw:ufw
,0 1 9 a b 2f 8q,2 4 5 6 7 8 e f g k 3p 3q 3r 79 8x 94 ey f0 fh fw g3 h1:zenmap
,0 1 9 a b e f g k,2 4 5 6 7 8 6o 6q fw kt:python3-keyring
,0 1 9 a b u v,2 4 5 6 7 8 e f g k 3p 3q 3r 6q 79 8x ey f0 fh fw g3 h1:xdot
,0 1 9,2 k fw:environment-modules
,0 1 a b 12,:~links
,0 1 a b x 17 18 1h 1k 1l 1p hx,2 m 3p 3q 79 do f3 fh fw h1 nl:libnglib-dev
,0 1 a b x,2 1p 3p 3q 3r 79 do ey f0 f3 fh fw g3 h1:netgen
,0 1 aj,2 6q fw kr:cdbs
,0 1 bs du,:~ifupdown
,0 1 e3,2 fw:cifs-utils
,0 1 j m w y 10 11 14 15,2 6q 8w 92 fw k5 kt:~ipython python3-ipdb
,0 1 j m y z 10 11 5h,2 fw:~cython
,0 1 j2,fw:~python3-pep
,0 1 ji,6q fw:~python3-nose
,0 1 ju,2 6o fw:python3-paramiko
,0 1 u v,2 3p 3q 3r 79 ey fh fw g3 h1:python3-pydot python3-pygraphviz
,0 1 x,2 1p do fw h1:~python3-mpipy
,0 1 x,2 1p fw:pssh
,0 1,0 1 2 5l 6o 6q 91 fw l1:websockify
,0 1,0 1 2 6o fw l1:~offlineimap
,0 1,2 3p 3q 3r 79 ey fw g3 h1:python3-rrdtool
,0 1,2 3p 3q 6r 79 fw h1:python3-pmw
,0 1,2 3p 3q 79 fw h1:python3-tk python3-cairo python3-cairo-dev
,0 1,2 6o 6p 6q 91 fw:python3-twisted
,0 1,2 6o fw:python3-openssl ~python3-uflib-server
,0 1,2 6q 6s fw:yamllint
,0 1,2 6q 8w fw kt:gunicorn python3-gunicorn python3-mock python3-pastescript python3-pytest-runner python3-testresources
,0 1,2 6q 8w fw:python3-setuptools
,0 1,2 6q 94 fw:themole
,0 1,2 6q fw jw:python3-kazoo
,0 1,2 6q fw kz:python3-babel
,0 1,2 6q fw:asciinema cppcheck gyp python3-chardet python3-coverage python3-cutadapt python3-formencode python3-gevent python3-grpc-tools python3-grpcio python3-levenshtein python3-mako python3-numexpr python3-numpy python3-passlib python3-protobuf python3-py python3-pycountry python3-pygments python3-shapely python3-zmq python3-zope.event python3-zope.interface rpl scons supervisor ~txttags ~yapf
,0 1,2 8w fw:dh-python python3-all python3-wheel
,0 1,2 bx fw:~bind
,0 1,2 fw ja kz:python3-django-tagging
,0 1,2 fw l1:~python3-urllib
,0 1,2 fw:apparmor-utils bowtie crudini cxxtest dfu-util fierce fio iotop ledger libvarnishapi-dev ntpdate pydf python-is-python3 python3-pycparser python3-six python3 python3-affine python3-apparmor python3-bcrypt python3-cachetools python3-cassandra python3-cffi python3-cffi-backend python3-cheetah python3-click python3-colorama python3-colorlog python3-configobj python3-cryptography python3-dateutil python3-decorator python3-defusedxml python3-empy ~python3-etcd python3-eventlet python3-frozendict python3-gi python3-greenlet python3-inflection python3-ipy python3-isodate python3-lazy-object-proxy ~python3-libxml ~python3-mcrypto python3-magic ~python3-meld python3-memcache python3-mysqldb python3-netaddr python3-netifaces python3-paho-mqtt python3-pam python3-parse python3-pexpect python3-pika python3-polib ~python3-progressbar python3-psutil ~python3-pyasn ~python3-pyasn-modules python3-pyelftools python3-pyotp python3-pyparsing python3-pyrad ~python3-pyroute python3-pysodium python3-pystache python3-redis python3-roman python3-rsa python3-serial python3-setproctitle python3-sh python3-simplejson python3-socksipychain python3-sqlalchemy-ext python3-statsd python3-stem python3-tempita python3-termcolor python3-texttable python3-thrift python3-toml python3-tz python3-unidecode python3-voluptuous python3-waitress python3-webob python3-websocket ~python3-wspy python3-xdg python3-xtermcolor python3-yaml python3-yara ~scmd sqlmap systemtap-sdt-dev ~uwsgi-plugin-python
,0 1,2 m 1k 1l 8w fw nl:~libuser-dev
,0 1,2 m 1k 1l fh fw nl:libwireshark-dev
,0 1,2 m 3s 5h 8w fw j8 nl:python3-all-dev
,0 1,2 m 3s 8w fw nl:python3-dev
,0 1,2 m 88 fw:~libapr-dev
,0 1,2 m fw nl:libpython3-dev
,0 1,23 i0:cleancss
,0 1,23:coffeescript node-pre-gyp
,0 1,3p 3q 6r 79 fw h1:~idle
,0 1,6q 8w fw kt:pylint3
,0 1,6q fw:python3-nose
,0 1,:apt-cacher-ng cadaver fetchmail ~flake ~libneon-gnutls ~libomp-dev links osmctools pandoc-citeproc
,0 1,fw:aspcud ~clang-format dstat ~getmail lsb-release python3-distutils python3-ipaddr python3-sip python3-twisted-bin ~python3.
,0 1,m 3s 5h 8w fw nl:python3-sip-dev
,0 1,m 3s 5h fw nl:~libboost-python-dev
,0 1,m 6q 6s fw:lldb-9
,0 1,m fw nl:~python3.-dev
,0 2 3 4 5 6 7 8 9 c d e f g h i l u v 1a 1n 1o 27 2e 2f 45 4z,1 k n p r s 1f 3p 3q 3v 79 fh fw h1:cups
,0 2 3 4 5 6 7 8 9 d e f g h i l u v 1a 2e 2f 45 6u 8q,1 2 c e h k n p r s 1f 3p 3q 3r 3v 44 79 8x ey fh fw h1 ig k5:hplip
,0 2 3 9 i j n o p r s t w z 10 11 13 14 15 16 19 1d,1 2 c d h k m 1c 1e 1i 1k 1l 3s 4q 5h 8w fw nl:znc-dev
,0 2 3 i n o p r s t w 13 14 15 16 19 1d 26,1 2 c d h j l m 1c 1e 1i 2h 88 fw:~apache-dev
,0 3 4 5 6 7 8 9 c e 20 38 4x,1 2 h:~postgresql
,0 3 4 5 6 7 8 9 c e 20,1 2 h fw:~postgresql-plpython
,0 3 4 5 6 7 8 9 c e 20,1 2 h:~postgresql-cron ~postgresql-plproxy
,0 3 4 5 6 7 8 9 c e i u v 1a 20,1 2 h 3p 3q 79 fh:~postgresql-postgis
,0 3 4 5 6 7 8 9 e 20 2t 30 38 3t,1 2 h k m 1e 4q 6q 6s fw gj hb:postgresql-server-dev-all
,0 3 4 5 6 7 8 9 e 20 2t 30 3t,1 2 h m 6s fw:~postgresql-server-dev
,0 3 4 5 6 7 8 9 e 20 38,1 2 h k fw:postgresql-common
,0 3 9 20 3t,1 2 h m 6q 6s fw:postgresql-server-dev-13
,0 3 9 20,1 2 h:~skytools-ticker
,0 3 9 c 20 4x,1 2 h:postgresql-contrib
,0 3 9 c 20,1 2 h:postgresql-13-cron
,0 3 9 c d h i j k m n o p r s t w x z 10 11 13 14 15 16 19 1c 1d 1e 1i 1p 29 2k 47,1 2:tarantool
,1 4 5 6 7 8 e f g 2f c3,:openvpn
,12 mb,3p 3q 79 h1:~tk
,12,3p 3q 79 h1:tk xterm
,1j,3q fh h1:~libwmf
,1k 1l,:~libgc-dev
,1q 1s,es f3 h1:~gir-gst-plugins-base
,1q,3p 3q 3r 79 ey g3 h1:~gstreamer-x
,1q,:~gstreamer-alsa ~gstreamer-plugins-ugly ~libgstreamer-plugins-base
,1v 21,0 1 3f:rake ruby-bundler
,1v 21,0 1 68:~ruby-dev
,1v 21,:apertium-en-es
,1v,:~zip
,2 3 1v 21,0 1 h 3f:~libapache-mod-passenger
,2 3 4 5 6 7 8 9 a b c d e f g h i j k l m q u v w x y 10 14 1a 1c 1p 1q 1s 27 29 2e 2f 2k,0 1 2 h j m n p r s w 3p 3q 3r 3s 44 5h 5i 5l 6a 6q 6r 6s 79 86 8w 91 94 co ed es ey f3 fh fw fz h1 j8 jo kh kq kt kz l1 nl:qgis-plugin-grass
,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1n 1o 1p 1t 1u 1x 1y 23,0 1 k 1v 3p 3q 3r 3s 79 ey fh fw g3 h1:r-cran-htmlwidgets
,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1n 1o 1p 1t 1u 1x 1y 23,0 1 k 1v 3p 3q 3r 79 ey fh fw g3 h1:r-cran-bindrcpp r-cran-broom r-cran-crayon r-cran-curl r-cran-evaluate r-cran-forcats ~r-cran-ggplot r-cran-glue r-cran-hms ~r-cran-httr r-cran-jsonlite r-cran-lubridate r-cran-openssl r-cran-pillar r-cran-plyr r-cran-proto r-cran-readxl r-cran-repr ~r-cran-reshape r-cran-rlang r-cran-rprojroot r-cran-stringr r-cran-testthat r-cran-tibble r-cran-tidyr ~r-cran-utf r-cran-viridis r-cran-withr ~r-cran-xml
,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1n 1o 1p 1t 1u 1x 1y 23,0 1 k m 1v 23 3p 3q 3r 3s 79 ed ey f3 fh fw g3 h1:r-cran-rgl
,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1n 1o 1p 1t 1u 1x 1y 23,0 1 k m 1v 23 3p 3q 3r 3s 79 ed ey fh fw g3 h1:r-cran-aer r-cran-devtools
,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1n 1o 1p 1t 1u 1x 1y 23,0 1 k m 1v 3p 3q 3r 3s 79 ed ey fh fw g3 h1:r-cran-crosstalk r-cran-shiny
,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1n 1o 1p 1t 1u 1x 1y 23,0 1 k m 1v 3p 3q 3r 79 ed ey fh fw g3 h1:r-cran-haven r-cran-httpuv r-cran-readr
,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1p 1t 1u 1x 1y 23,0 1 k n p r s 1v 3p 3q 3r 79 ey fh fw g3 h1:r-cran-raster r-cran-spdep
,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1h 1i 1k 1l 1m 1n 1o 1p 1t 1u 1x 1y 23,0 1 k 1v 3p 3q 3r 79 ey fh fw g3 h1:r-cran-data.table r-cran-formatr r-cran-markdown r-cran-matrixstats r-cran-sp
,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t w x y z 10 11 12 13 14 15 16 17 18 19 1b 1c 1d 1e 1f 1g 1i 1j 1k 1l 1m 23,0 1 k 1v 3p 3q 3r 79 ey fh fw g3 h1:r-cran-yaml
,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t w x y z 10 11 12 13 14 15 16 19 1b 1c 1d 1e 1i 1k 1l 1m,0 1 k 1v 3p 3q 3r 79 ey fh fw g3 h1:r-base-html r-bioc-biobase r-cran-backports r-cran-boot r-cran-class r-cran-cluster r-cran-codetools r-cran-dbi r-cran-digest ~r-cran-e r-cran-foreign r-cran-kernsmooth r-cran-lattice r-cran-mapproj r-cran-mass r-cran-matrix r-cran-mgcv r-cran-nlme r-cran-nnet r-cran-pbdzmq r-cran-rcpp r-cran-rcurl r-cran-rjson r-cran-rpart r-cran-spatial r-cran-spatstat r-cran-stringi r-cran-survival r-cran-xml
,2 3 4 5 6 7 8 9 a b c d e f g i j k l m q u v w y 10 14 1a 1q 1s 27 2e 2f,0 1 2 h j m n p r s w 3p 3q 3r 3s 44 5h 5i 5l 6a 6q 6r 6s 79 86 8w 91 94 co ed es ey f3 fh fw fz h1 j8 jo kh kq kt kz l1 nl:python3-qgis
,2 3 4 5 6 7 8 9 a b e f g h k 12,0 1 4 5 6 7 8 e f g k 1t 1v 1x 3p 3q 3r 6x 79 ey f0 f3 fh fw g3 h1:scilab
,2 3 4 5 6 7 8 9 c d h i j l m n o p r s t w y z 10 11 12 13 14 15 16 19 1c 1d 1e 1i 1w 1x 26 2a 2g 2h 2i 2j 2l 4v,0 1 k 1t 1v 3p 3q 3r 79 bl fh fw:maven-debian-helper
,2 3 4 5 6 7 8 a b c d e f g h i j m n o p q r s t w x y z 11 12 13 15 16 19 1b 1c 1e 1i 1k 1l 1m,0 1 1v 3p 3q 3r 79 ey fh g3 h1:r-cran-maptools
,2 3 4 5 6 7 8 c e f g h x y 1c 1p 29 2j 2k 2r 2w 3d 76 by,0 1 5l 6q 6s 8w 91 fw kt l1:docker-compose
,2 3 4 5 6 7 8 h 2w,0 1 2 9 e 3s 5l 6o 6p 6q 6s 8w 91 fw je kz l1 l3:ceph
,2 3 4 5 6 7 8 i j n o p r s t w z 10 11 13 14 15 16 19 1d,c d h m 1c 1e 1i fh nl:~libcups-dev
,2 3 9 c d l 2d,0 1 2 h k 2v 5l 6o 6p 6q 91 98 fw kz l1:python3-certbot-apache
,2 3 c d h i j m n o p r s t w y 10 11 13 14 15 19 1c 1d 1e 1i,0 1 2 5l 6q 8w 91 98 fw kt l1:httpie
,2 3 c d h i j m n o p r s t w y z 10 11 13 14 15 16 19 1c 1d 1e 1i,0 1 2 6q 8w fw kt:virtualenvwrapper
,2 3 c d h i l 1a,i n p r s fw:mutt
,2 3 c d i l 1a 4n,9 n p r s fw:~php-gnupg
,2 3 c d i l n o p r 1a,9 h k s fw:php-crypt-gpg
,2 3 c d l,9:~php-memcached ~php-mongodb
,2 3 c d,h m 1k 1l:libldb-dev
,2 3 h i5,bx:opendkim
,2 3 i 1a 4n bi,h i n p r s fw:debsigs
,2 3 i j m n o p r s t w z 10 11 13 14 15 16 19 1d,c d h 1c 1e:dpkg-dev
,2 3 i j m n o p r s t w z 10 11 13 14 15 16 19 1d,c d h l 1c 1e 1i:checkinstall
,2 3 i j m n o p r s t w z 13 16 19,c d h 1c 1e 1i 1k:pkgconf
,2 3 i j m n o p r s t w z 13 16 19,c d h 1c 1e 1i:dpatch
,2 3 i j n o p r s t w 10 11 13 14 15 19 1d,c d h m 1c 1e 1i nl:~libtag-dev
,2 3 i j n o p r s t w z 10 11 12 13 14 15 16 19 1d,c d h m 1c 1e 1i 1k 1l 3p 3q 79 h1 nl:blt-dev
,2 3 i j n o p r s t w z 10 11 12 13 14 15 16 19 1d,m 1k 1l 3p 3q 79 h1 nl:~tk-dev
,2 3 i j n o p r s t w z 10 11 13 14 15 16 19 1d,m nl:~tcl-dev
,2 3 i j n o p r s t w z 11 12 13 15 16 19,c d h m 1c 1e 1i 1k 1l 3p 3q 79 f3 fh h1 nl:oce-draw
,2 3 i n o p r s t 13 1d cf mk,c d h j m w 19 1c 1e 1i gj:abi-compliance-checker
,2 3 i n o p r s t 13 1d,c d h j m w 1c 1e 1i gj:build-essential
,2 3 x 1c 1p 29,0 1 2 h 2k 5l 6q 91 fw l1:git-review
,2 3,h i n p r s fw:dpkg-sig
,2 3,h:libsvn-perl opendkim-tools
,2 4 5 6 7 8 9 a b c d e f g h k l x,0 1 2 5l 6o 6q 6s 8w 91 94 97 fw h1 jd jl jv k1 kt ku kz l1:python3-heatclient
,2 4 5 6 7 8 9 a b e f g h k l q u v 1n 1o,4 5 6 7 8 e f g h k l 3p 3q 3r 6a 79 86 es f3 ff fh fw h1:deepin-image-viewer
,2 4 5 6 7 8 9 a b e f g h k l q,4 5 6 7 8 e f g k 3p 3q 3r 6a 79 86 es f3 fh fw h1:deepin-calculator
,2 4 5 6 7 8 9 a b e f g h k l x,4 5 6 7 8 e f g k 1p 3p 3q 3r 6a 79 86 es ey f0 f1 f3 fh fw g3 gw h1:deepin-terminal
,2 4 5 6 7 8 9 c e h k 8m,:bats
,2 4 5 6 7 8 9 e,c h k fw:parallel
,2 4 5 6 7 8 c d j l u v y z 10 11 1f 1j 1w,h m 1k 1l 2h 3q 69 fh h1 nl:graphicsmagick-libmagick-dev-compat ~libgraphicsmagick++-dev ~libgraphicsmagick-dev
,2 4 5 6 7 8 c d l,9 k fw:~php-fpm
,2 4 5 6 7 8 c d,h 1k 1l:libavahi-client-dev libavahi-compat-libdnssd-dev ~libdbus-dev
,2 4 5 6 7 8 c d,h m 1k 1l:~libpcap-dev
,2 4 5 6 7 8 e h 27 dl,:~libic-dev
,2 4 5 6 7 8 h cy,0 1 h 1e:freeradius
,2 4 5 6 7 8 h,0 1 h 1e:libfreeradius-dev
,2 4 5 6 7 8,h:~qtbase-dev-tools rpm
,2 4 a b e f g q,h ff:libfile-mimeinfo-perl
,2 4 c d,h m 1k 1l:~libsrtp-dev
,2 9 a b c d e f g h k l x,0 1 2 4 5 6 7 8 5l 6o 6p 6q 6s 8w 91 94 97 fw h1 jd jl jv jy k1 ke kt ku kz l1:python3-neutronclient python3-openstackclient
,2 9 a b h 1v 21 3n,0 1 4 e f g 3p 3q 3r 79 ey f0 fh fw g3 h1:~vim-gtk
,2 9 a b h,4 5 6 7 8 e f g h k 3p 3q 3r 79 ey f0 fh fw g3 gw h1:~xfce-terminal
,2 9 h,k m 4q fw ig nl:libsnmp-dev
,2 9,h k fw:localepurge
,2 a b h 1v 21,0 1 4 e f g 3p 3q 3r 79 ey f0 fh fw g3 h1:vim-gtk
,2 c d 1k 1l,h 1k:~libsndfile-dev
,2 c d h 1k 1l,:liblilv-dev libspatialindex-dev ~libudunits-dev
,2 c d h 1k 1l,m fh nl:~libtiff-dev
,2 c d h 1k 1l,m:~libdv-dev
,2 c d h j l y z 10 11 1k 1l 1w 2g 2h 2i 4h,m:~liblua-dev
,2 c d h l 1v,:mc
,2 c d h l j6 j7,:~python-minimal
,2 c d h l j7,:python2.7-minimal
,2 c d h l,0 1 2 6q 6s fw jl:~python3-rosdep
,2 c d h l,fw:lynx
,2 c d h,0 1 2 h 1k 1l 3p 3q 3r 79 b5 ey fh fu fw g3 h1:mono-devel
,2 c d h,fw:aptitude
,2 c d j l y z 10 11 1w,h m 1k 1l 2h 68 69 fw:~guile-dev
,2 c d l av,9 h:cakephp
,2 c d l u v,9 3p 3q 79 8o fh h1:~php-ps
,2 c d l,0 1 2 h 23 3q 3r 44 5l 6o 6q 6s 8w 91 ey fh fw jl ke kt kz l1:novnc
,2 c d l,9 h k 3s fw:phpunit
,2 c d l,9 h k fw:jsonlint php-db php-geos php-pear
,2 c d l,9 h:php-lua php-radius php-sass
,2 c d l,9:~php-amqp ~php-apcu ~php-cgi ~php-cli ~php-ds ~php-gearman ~php-igbinary ~php-mailparse ~php-memcache ~php-msgpack ~php-oauth ~php-phpdbg ~php-raphf ~php-redis ~php-ssh ~php-stomp ~php-tideways ~php-uuid ~php-xdebug ~php-yaml ~php-zmq
,2 c d l,h 3p 3q 79 fw h1:python-tk
,2 c d l,h fw j4:python-setuptools
,2 c d l,h fw:libpython2.7-stdlib libpython2.7 python-all python-all-dbg python-markupsafe python-pkg-resources python-ply python-six ~python
,2 c d l,h m fw j3:~python-dev
,2 c d l,h m fw:libpython2.7-dev python-all-dev
,2 c d l,h:mime-support
,2 c d u v,h m 1k 1l 3p 3q 79 fh h1 nl:libgd-dev
,2 c d,:~libidn-dev ~libmpeg-dev ~libnghttp-dev
,2 c d,h 1k 1l 3p 3q 4q 79 h1:~libshout-dev
,2 c d,h 1k 1l 3q:~libxine-dev
,2 c d,h 1k 1l 68:~libsecpk-dev
,2 c d,h 1k 1l:libconfig-dev libdvdnav-dev libdvdread-dev ~libeigen-dev libfcl-dev ~libjack-jackd-dev libnetfilter-conntrack-dev libnetfilter-cthelper-dev libnetfilter-cttimeout-dev libnetfilter-log-dev libnetfilter-queue-dev ~libsamplerate-dev libshine-dev libtalloc-dev libthai-dev libtwolame-dev libxmmsclient-dev ~mingw-w-tools
,2 c d,h 1k:libconsole-bridge-dev liburdfdom-dev
,2 c d,h 1l:pkg-config
,2 c d,h m 1k 1l 3p 3q 79 f2 f3 h1 h4 nl:xorg-dev
,2 c d,h m 1k 1l 3p 3q 79 fh h1 nl:libmotif-dev
,2 c d,h m 1k 1l 3p 3q 79 h1 nl:libxft-dev
,2 c d,h m 1k 1l 3p 3q 79 nl:libbluray-dev ~libfontconfig-dev
,2 c d,h m 1k 1l 4q:~libneon-dev
,2 c d,h m 1k 1l 68:libgss-dev ~libgss
,2 c d,h m 1k 1l ed gj:libompl-dev
,2 c d,h m 1k 1l nl:~libidtag-dev
,2 c d,h m 1k 1l:libcwiid-dev ~libgsasl-dev libjack-dev ~portaudio-dev
,2 c d,h:libdpkg-perl
,2 h 1v 21 3n,0 1 2 3f fw:vim-nox
,2 h 2x i6,:ipmitool
,2 h 5n,9 ig:~php-snmp
,2 h 7l,ig:keepalived
,2 h x 1p i4,:ckermit
,2 h,:bwa docbook-xsl ~perl-modules uwsgi-plugin-psgi
,2 h,ig:snmp snmpd snmptrapd
,2 j l m y z 10 11 1w,h 2h:libltdl-dev
,2 j l m y z 1w,h 2h 69:unixodbc-dev
,2 j l x 1m 1w,h j m 1p 2h 3s 69 do h1 nl:libopenmpi-dev libptscotch-dev mpi-default-dev
,2 j l y z 10 11 1w,h m 2h 69:libhwloc-dev
,2 j y z 10 11,h m:~fort
,2 l 1w,h j m w 2h 69 do gj:libmpich-dev
,2 u v,h 3p 3q 79 fh h1:libgd-perl libgd-svg-perl libgd-text-perl libgd-tools nginx-extras
,2,2 h 3j 3s:libmojolicious-plugin-openapi-perl
,2,9 h k el fw:~mariadb-server roundcube-mysql
,2,9:~php-interbase
,2,:~docbook-xml nftables perl
,2,c d h:module-assistant
,2,h 1c:patchutils
,2,h 3p 3q 3r 79 ey g3 h1:librrds-perl
,2,h 7s:cloc
,2,h 84:~libperl-corelibs-perl
,2,h el:default-mysql-client ~mariadb-client
,2,h f3 ge gy h1:libva-dev
,2,h fl:apt-file
,2,h m:libperl-dev
,2,h:apt-show-versions autoconf2.13 autogen ~automake awstats cd-hit cowsay docbook-mathml enscript help2man icheck irssi irssi-plugin-otr irssi-plugin-xmpp irstlm libalgorithm-diff-perl libalgorithm-diff-xs-perl libalgorithm-merge-perl libarchive-zip-perl libauthen-pam-perl libauthen-sasl-perl libberkeleydb-perl libbit-vector-perl libcache-memcached-perl libcapture-tiny-perl libcgi-pm-perl libcrypt-mysql-perl libcrypt-ssleay-perl libcwd-guard-perl libdata-dump-streamer-perl libdatetime-perl libdbd-mysql-perl ~libdbd-sqlite-perl libdbi-perl libdigest-hmac-perl ~libdigest-md-perl ~libdigest-perl-md-perl libdistro-info-perl liberror-perl libfile-fcntllock-perl libfile-homedir-perl libfile-slurp-perl libfilehandle-fmode-perl libfindbin-libs-perl libgeoip-dev libgetopt-long-descriptive-perl libhtml-strip-perl libio-captureoutput-perl libio-compress-perl libio-pty-perl ~libio-socket-inet-perl libio-string-perl ~libipc-run-perl libjson-perl libjson-xs-perl liblockfile-simple-perl libmail-sendmail-perl ~libmime-base-urlsafe-perl libmysql-diff-perl libnagios-object-perl libnet-ident-perl libnet-ip-perl libnet-snmp-perl libnet-ssleay-perl libnet-tftp-perl libobject-tiny-perl libparse-yapp-perl libposix-strptime-perl libredis-perl libslurm-perl libstring-random-perl libsvg-perl libswitch-perl libsys-hostname-long-perl libsys-statistics-linux-perl libtemplate-perl libterm-readkey-perl libterm-readline-gnu-perl libtext-csv-perl libtext-diff-perl libtime-duration-perl libtimedate-perl libunicode-escape-perl liburi-encode-perl liburi-perl libxml-writer-perl libyaml-libyaml-perl libyaml-tiny-perl linuxdoc-tools lm-sensors logtail moreutils mummer num-utils openbsd-inetd pure-ftpd sendemail shtool sloccount stow ~texihtml unp vlogger xindy
,2g 46,:libbison-dev
,2q,:~llvm-runtime sbcl
,2r 2x 3d,2 h:ebtables
,2r,2:iptables iptables-persistent
,2t 30 42 4e 4f 4g,:~libclang-common-dev
,2t 30 42 4e 4f 4g,m:~libclang-dev
,2t 30,m gj:libclang-dev
,2t,:mesa-opencl-icd
,3 26,0 1 2 h l 1c 2h:intltool
,3 4 5 6 7 8 12,h1:~xvnc
,3 4 5 6 7 8 9 a b c d e f g h i j l m n o p r s t u v w x y z 10 11 14 15 16 1a 71,0 1 2 4 5 6 7 8 e k 3p 3q 3r 3s 5l 6o 6p 6q 6s 79 8w 91 94 97 ey fh fw g3 h1 jd jl jv jw jy k1 k3 kb ke kp kt ku kz l1 l3:cinder-volume
,3 4 5 6 7 8 9 a b c d e f g h i j l m n o p r s t u v w x y z 10 11 14 15 16 1a,0 1 2 4 5 6 7 8 e k 3p 3q 3r 3s 5l 6o 6p 6q 6s 79 8w 91 94 97 ey fh fw g3 h1 jd jl jv jw jy k1 k3 kb ke kp kt ku kz l1 l3:cinder-api cinder-scheduler
,3 4 5 6 7 8 9 a b c d e f g h i j l m n o p r s t u v w x y z 10 11 14 15 16 1a,0 1 2 4 5 6 7 8 e k m 3p 3q 3r 3s 5l 6o 6p 6q 6s 79 8w 91 94 97 ey fh fw g3 h1 jd jl jv jw jy k1 kb ke kp kt ku kz l1 l3:glance
,3 4 5 6 7 8 9 a b c d e f g h j l m w x y z 16 1e 2r jx,0 1 2 4 5 6 7 8 e k 1p 3p 3q 3r 3s 5l 6o 6p 6q 6s 79 8w 91 94 97 ey fh fw g3 h1 jd jl jv jw jy k1 k3 kb ke kp kt ku kz l1 l3:nova-api
,3 4 5 6 7 8 9 a b c d e f g h j l m w x y z 16,0 1 2 4 5 6 7 8 e k 1p 3p 3q 3r 3s 5l 6o 6p 6q 6s 79 8w 91 94 97 ey fh fw g3 h1 jd jl jv jw jy k1 k3 kb ke kp kt ku kz l1 l3:nova-conductor nova-scheduler
,3 4 5 6 7 8 9 a b c d e f g j m w x y 10 12 13 14 19 1b 1c 1d 1e 1i 1p 27 29 2f,0 1 2 h k 23 2k 3s 4q 5l 6q 6s 91 92 f0 fh fw i0 je jr k5 kt ky l1:~python3-ipywidgets-doc
,3 4 5 6 7 8 9 c d h l,0 1 2 e 5l 6o 6p 6q 6s 8w 91 94 fw jl ke kt kz l1:swift
,3 4 5 6 7 8 9 e f g i k n o p r s t 1a 27 2e 2f,:gvfs-common
,3 4 5 6 7 8 9 h,0 1 2 e k 2y 3s 5l 6q 8w 91 fw kt l1:~mailman
,3 4 5 6 7 8 la,:quotatool
,3 4 5 6 7 8,9 k fw:~php-smbclient
,3 4 5 6 7 8,:gconf-service ~libgconf quota
,3 4 e f g i n o p r s t 27 2e,:gvfs-bin
,3 9 a b 1q 1z 25 2b gu ms,0 1 2 4 5 6 7 8 e f g k 3p 3q 5l 6q 79 8x 91 9q fw h1 ig l1:virtinst
,3 9 a b c d e f g h i j l m n o p r s t u v w x y z 10 11 14 15 16 1a,0 1 2 4 5 6 7 8 k 3p 3q 3r 3s 5l 6o 6p 6q 6s 79 8w 91 94 97 ey fh fw g3 h1 jd je jl jv jy k1 k3 kb ke kp kt ku kz l1 l3:heat-api heat-api-cfn heat-engine
,3 9 a b c d e f g h k l x,0 1 2 4 5 6 7 8 3s 5l 6o 6p 6q 6s 8w 91 94 97 fw h1 ja jd jl jv jy k1 ke kt ku kz l1 l3:openstack-dashboard
,3 9 a b c d e f g h l x 1e,0 1 2 4 5 6 7 8 h k 3s 5l 6o 6p 6q 6s 8w 91 94 97 fw h1 jd jl jv jy k1 ke kp kt ku kz l1 l3:keystone
,3 9 a b c d k l x 12 1c 1p 20 29 2d,0 1 2 4 e f g h 2k 3p 3q 3r 6c 79 ey f0 fh g3 gm h1:git-all
,3 9 a b e f g i j l m n o p r s t w x z 10 11 13 14 15 16 19 1d 2r 3d,0 1 2 4 5 6 7 8 c d h k 1c 1e 1i 3s 5l 6o 6p 6q 6s 8w 91 94 97 fw h1 jd je jl jv jw jy k1 k3 ke kp kt ku kz l1 l3:neutron-metadata-agent neutron-server
,3 9 i k n o p w x 13 14 15 16 19 1d 1p 1v 21 26 29 2c 2k 2u 4l 4m,0 1 2 c d h i j l m n p r s 1c 1e 1i 2h 3f 68 7s fw:~gemdeb
,3 9 i k n o p w x 13 14 15 16 19 1d 1p 1v 26 29 2c 2k 2u 4l 4m,0 1 2 c d h i j l m n p r s 1c 1e 1i 2h 7s fw:javahelper
,3 9 i n o p r s t 1a 27 2e 2f,4 5 6 7 8 e f g k fw:gvfs-libs
,3 9 i n o p r s t 1a 2e 2f,4 5 6 7 8 e f g k n p r s 3p 3q 79 fw:gvfs gvfs-daemons
,3 9 j m w y 10 11 14 15 dz e0,0 1 2 k 6q 8w 92 fw k5 kt ky:jupyter
,3 9,1 k eu fw:dovecot-core dovecot-imapd dovecot-ldap dovecot-lmtpd dovecot-managesieved dovecot-mysql ~dovecot-popd dovecot-sieve
,3 b6,:clickhouse-server
,3 d2,0 1 2 l fw:cloud-utils
,3 e f g i n o p r s t 1a 2e 2f 51,4 5 6 7 8 e n p r s fw:~udisks
,3 i 1a 4n,i n p r s fw:gnupg2
,3 i 1a 4n,i p r s fw:gnupg
,3 i 1a,i m n p r s fw:libgpgme-dev
,3 i 1a,i n p r s fw:reprepro
,3 i n o p r s t 1a,:debian-keyring
,3 i n o p r,c d i n p r s fw:aptly
,3 i n o p s 1a,fw:gpg-agent
,3 i n o p s 1a,r fw:gnupg-agent
,3,0 1 2 5l 6q 6s 8w 91 fw l1:ceph-common
,3,0 1 2 6q fh fw:python3-pyproj
,3,0 1 2 h:libapache-dbi-perl
,3,0 1 2 l fw:cloud-image-utils
,3,9:~php-ldap
,3,:clickhouse-client ~libldap libmemcached-dbg libmemcached-tools ~libmemcached ~libmemcachedutil ~libmongoc subversion
,3,m 4q 68 fh nl:libvncserver-dev
,3,m 4q nl:libmongoc-dev
,3,m 4q:libmemcached-dev
,3n 5q,:vim-common
,3n,:vim vim-tiny
,4 5 6 7 8 12 1x 4v,0 1 1t 1v 3p 3q 3r 79 fh:osmosis
,4 5 6 7 8 1f 1j 22 39,3p 3q 79 fh h1:imagemagick-6.q16
,4 5 6 7 8 1f 39,fh:surf-alggeo
,4 5 6 7 8 1f,fh h1:netpbm
,4 5 6 7 8 1v 21,0 1 3f:ruby-packetfu
,4 5 6 7 8 2u 71,e:initramfs-tools
,4 5 6 7 8 45,4:libnss-mdns
,4 5 6 7 8 7w,e:fcgiwrap
,4 5 6 7 8 9 a b 1q 1s,3p 3q 3r 79 ey f0 fh g3 h1:~gir-gtk ~libgtk-bin
,4 5 6 7 8 9 a b e f g k 12,0 1 2 4 5 6 7 8 e f g k 1t 1x 3p 3q 3r 6q 79 ey f0 f3 fh fw g3 h1:python3-jpype
,4 5 6 7 8 9 a b e f g k 12,0 1 4 5 6 7 8 e f g k 1t 1x 3p 3q 3r 79 ey f0 f3 fh fw g3 h1:icedtea-netx jasmin-sable zookeeper
,4 5 6 7 8 9 a b e f g k ce dr,86 h1:joystick
,4 5 6 7 8 9 a b e f g k q 1q 1s,3p 3q 3r 79 86 es f3 fh g8 h1:~qtmultimedia-examples
,4 5 6 7 8 9 a b e f g k q 1q 27 2e 2f,3p 3q 3r 79 es f3 fh h1:~libqtwebkit ~qttools-dev-tools
,4 5 6 7 8 9 a b e f g k q hk,3p 3q 3r 79 ey f0 f1 fh h1:mlterm
,4 5 6 7 8 9 a b e f g k q x 1q 27 2e 2f nd,3p 3q 3r 6a 79 es f3 fh h1:wkhtmltopdf
,4 5 6 7 8 9 a b e f g k q,3p 3q 3r 6a 79 es f3 fh h1:~libqtsvg-dev ~libqwt-qt
,4 5 6 7 8 9 a b e f g k q,3p 3q 3r 79 86 es f3 fh h1:libqt5multimediawidgets5
,4 5 6 7 8 9 a b e f g k q,3p 3q 3r 79 es f3 fh h1:libqt5quick5 libqt5widgets5 qml-module-qtquick-controls sqlitebrowser
,4 5 6 7 8 9 a b e f g k x 1q ni,3p 3q 3r 79 86 es ey f0 f5 fh g3 h1:weston
,4 5 6 7 8 9 a b e f g k,3p 3q 3r 79 86 ey f0 fh fw g3 h1:libmjpegtools-dev
,4 5 6 7 8 9 a b e f g k,86 fw fy h1 ma:libsdl-mixer1.2
,4 5 6 7 8 9 a b e f g k,86 fw h1:~libsdldebian
,4 5 6 7 8 9 a b e f g k,86 fy h1:~libmikmod
,4 5 6 7 8 9 a b e f g k,es f3 f5 h1:mesa-utils
,4 5 6 7 8 9 a b e f g k,es f3 h1:~libglfw
,4 5 6 7 8 9 a b q 1q 1s,:~libgtk-common
,4 5 6 7 8 9 a b u v 1n 1o 5m,k fw ig:screenfetch
,4 5 6 7 8 9 a b,3p 3q 3r 79 ey f0 f1 fh g3 h1:~libcanberra-gtk-module ~libcanberra-gtk
,4 5 6 7 8 9 a b,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 fh fw g3 h1:haxe neko
,4 5 6 7 8 9 e f g k,3p 3q 79 f3 h1:libatk-wrapper-java-jni
,4 5 6 7 8 9 e f g k,h1:libatk-adaptor ~libatk-bridge ~libatspi
,4 5 6 7 8 9 e f g x,e k 1p fw:openssh-server ssh
,4 5 6 7 8 9 e,c k fw:sysstat
,4 5 6 7 8 9,2 k fw:pptpd
,4 5 6 7 8 9,k fw:libow-dev
,4 5 6 7 8 a b e f g 1q 2e 2f ld,3p 3q 3r 79 86 ey f0 fh g3 h1:pulseaudio
,4 5 6 7 8 a b u v,3p 3q 3r 79 ey f0 fh g3 h1:libgraphviz-dev
,4 5 6 7 8 a b,3p 3q 3r 79 ey f0 f1 f3 fh g3 h1:~libgtkglext ~libgtkglextmm-x-v
,4 5 6 7 8 a b,3p 3q 3r 79 ey f0 f1 fh g3 h1:libcanberra-gtk-module ~libgnomecanvas xzgv
,4 5 6 7 8 a b,3p 3q 3r 79 ey f0 f3 fh g3 h1:~libgtkgl
,4 5 6 7 8 a b,3p 3q 3r 79 ey f0 fh g3 h1:gir1.2-gtk-2.0 libgtk2.0-0 libgtk2.0-0t64 libgtk2.0-bin
,4 5 6 7 8 a b,:libgtk2.0-common ~z
,4 5 6 7 8 b,a 3p 3q 3r 79 86 ey f0 f1 fh g3 h1:pavumeter
,4 5 6 7 8 b,a 3p 3q 3r 79 ey f0 f1 fh g3 h1:mate-themes
,4 5 6 7 8 e 27,:usb-modeswitch
,4 5 6 7 8 e 2q,:qemu-user-static
,4 5 6 7 8 e f g 27,x 3p 3q 79 f3 h1:xbase-clients
,4 5 6 7 8 e f g 2f,:yubico-piv-tool
,4 5 6 7 8 e f g,e x 3m 3p 3q 79 es f3 h1:xorg
,4 5 6 7 8 e,:qemu-user
,4 5 6 7 8 f,e:systemd-sysv
,4 5 6 7 8 in,:reaver
,4 5 6 7 8 u v 12 1n 1o 5w,0 1 1t 1v 1x 3p 3q 3r 6x 79 bl f3 fh h1:plantuml
,4 5 6 7 8 u v 1f 1j 22 24 39,3p 3q 79 fh h1:~imagemagick-.q jhead
,4 5 6 7 8 u v 1f 1j 80,3p 3q 3r 79 ey fh g3 h1:~libmagickcore-.q-extra
,4 5 6 7 8 u v 1f 1j,3p 3q 79 fh h1:~libmagickcore-.q ~libmagickwand-.q
,4 5 6 7 8,0 1 1t 1v 3p 3q 3r 3s 6x 79 fg fh:gradle
,4 5 6 7 8,0 1 1t 1v 3p 3q 3r 79 fg fh gl:apktool
,4 5 6 7 8,0 1 1t 3p 3q 3r 79 fh:ant-contrib ant-optional antlr4 ~javacc maven pdftk scala
,4 5 6 7 8,0 1 1t fh:~openjdk-jdk-headless ~tomcat-common
,4 5 6 7 8,0 1 2 9 5l 6q 91 d0 fw l1:glusterfs-client
,4 5 6 7 8,1 2 e h:~stunnel
,4 5 6 7 8,1 h1:dsniff
,4 5 6 7 8,1f 3p 3q 3v fh h1:~figdev
,4 5 6 7 8,1k 1l:libdbus-c++-dev
,4 5 6 7 8,2:dnsmasq
,4 5 6 7 8,3p 3q 3v fh h1:ghostscript libgs-dev
,4 5 6 7 8,3p 3q 3v fh:~libgs
,4 5 6 7 8,3p 3q 79 h1:tcpflow
,4 5 6 7 8,3q er es f2 f3 f4 f5 fy h1:libsfml-dev
,4 5 6 7 8,86 89 gh h1:libsox-dev libsox-fmt-all
,4 5 6 7 8,86 fy h1:mpg123
,4 5 6 7 8,86 h1:espeak espeak-ng ~libpulse sphinxbase-utils
,4 5 6 7 8,88 fw:sip-tester
,4 5 6 7 8,:cowpatty cups-bsd cups-client ~hping iftop ~libavahi-client ~libcups ~libcupsimage ~libdbus ~libdbus-glib ~libpcap ~libqtdbus libzeroc-ice-dev ~libzeroc-ice ~libzeroc-icestorm mumble-server netdiscover ngrep nmap packit qdbus ~rpmcpio systemd tcpdump tcptraceroute ~thc-ipv zeroc-ice-utils
,4 5 6 7 8,e 8c:yubikey-personalization
,4 5 6 7 8,e j m fw:varnish
,4 5 6 7 8,e:kpartx ~libuf-udev udev uuid-runtime
,4 5 6 7 8,fh:libcupsfilters1 tshark
,4 5 6 7 8,fy:libopenal-dev
,4 5,4 6 7 8 h1:~dbus-x
,4 9,4 5 6 7 8 e f g k fw h1:~at-spi-core
,4 a b e f g q,f0 fh:libnotify-bin ~libnotify
,4 a b,3p 3q 3r 79 86 ey f0 f3 fh fw fy g3 h1:~ffmpegtheora gpac libgpac-dev x264
,4 a b,3p 3q 3r 79 ey f0 f1 fh g3 h1:~libgnomecanvasmm-v
,4,0 1 1t 3p 3q 3r 79 fh:ca-certificates-java openjdk-11-jdk-headless openjdk-11-jre-headless
,4,3p 3q 3v fh:libgs9
,4,:libxmp-dev xprobe
,4p,:~libpaper
,53,:fonts-opensymbol fonts-wqy-microhei
,7h an,fx:libstdc++-arm-none-eabi-newlib
,7w,:~libfcgildbl
,9 3g 50 73,0 1 k 5l 6o 6q 6s 8w 91 fw jd k1 kt l1:~cloud-init
,9 a b e f g k,0 1 2 4 5 6 7 8 5l 6o 6q 6s 8w 91 94 fw jd k1 kt ku kz l1:python3-novaclient
,9 a b m 12,0 1 4 5 6 7 8 e f g k 1t 1x 3p 3q 3r 79 ey f0 f3 fh fw g3 h1:openjdk-21-jdk
,9 a b q,4 5 6 7 8 e f g k fw:libgtk-3-common
,9 a b,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 f1 fh fw g3 h1:libcanberra-gtk3-module libcanberra-gtk3-0 ~libgoocanvasmm mate-notification-daemon mate-utils ~policykit-gnome pspp
,9 a b,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 fh fw g3 gw h1:lxterminal
,9 a b,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 fh fw g3 h1:firefox-esr gparted grub-customizer libgtk-3-0 libgtk-3-0t64 libgtk-3-bin mate-calc ~xfce-notifyd
,9 i1,2 k 1e fw:nis
,9 k,:bubblewrap
,9 mn,:initscripts
,9,0 1 2 h k fw:~docbookx
,9,4 5 6 7 8 e f g k fw:dconf-gsettings-backend dconf-service mate-applets-common mate-calc-common mate-notification-daemon-common mate-utils-common mate-window-applets-common
,9,fw:procps
,9,k 3p 3q 79 f3 fw h1:xdm
,9,k 3q fw:grub-pc lmodern
,9,k fw:dbconfig-common elixir erlang-dev ~latex-cjk-chinese-arphic-bkaimp ~latex-cjk-chinese-arphic-gbsnlp ~latex-cjk-chinese-arphic-gkaimp ucf
,a b,0 1 4 5 6 7 8 9 e f g k 3p 3q 3r 79 ey f0 f3 fh fw g3 h1:thunderbird
,a b,3p 3q 3r 79 ey f0 fh g3 h1:libavcodec-dev ~libavcodec-extra ~libavcodec libavformat-dev ~libavformat libchromaprint-dev libchromaprint-tools ~librsvg ~librsvg-bin
,ap,:~hmmer
,b,3p 3q 79 f0 f1 fh h1:libopenslide-dev openslide-tools
,b,3p 3q 79 f0 fh h1:~gtk-engines-pixbuf
,b,a 3p 3q 3r 79 ey f0 fh g3 h1:~librsvg-common
,b,f0 fh:~libgdk-pixbuf
,bp gr,:u-boot-tools
,bs du,:ifupdown
,c4,:mksh
,cw cx,:~fp-compiler
,dp,:icont
,e2,:cmatrix
,f is,4 5 6 7 8 e g:~policykit
,f,4 5 6 7 8 e g:libpam-systemd pcscd
,g9,:~libraw-dev
,j m y z 10 11 1m,:ratfor
,j w y 10 11 14 15,m 1k 1l 4q nl:libgrpc++-dev libgrpc-dev
,j y z 10 11,m fw:lib32ncurses-dev lib32readline-dev
,j y z 10 11,m nl:~lib32z-dev
,j y z 10 11,m:~fc
,l 8j,j m fw i3:~camlp libnum-ocaml-dev
,l bb,:~libcrack
,l,j m fw h1 i3:camlp5
,l,j m fw h1:ocaml
,l,j m fw i3:~libpcre-ocaml-dev ocaml-batteries-included ocamlbuild
,lb,:rsh-redone-client
,lr,:gauche
,m,:~gcc-x-linux-gnu ~lib32gcc-dev ~libgcc-dev ~libgfortran-dev
,m,j:intercal ~linux-compiler-gcc-x musl-dev musl-tools
,m8,:~lvm
,n5,:wordnet-sense-index
,n6,:wordnet
,u v,3p 3q 79 fh h1:libgd3 mscgen nginx-core ploticus vnstati
,u v,9 3p 3q 79 fh h1:~php-gd
,u v,fh:libheif-examples
,x 1p,2:lftp
,x 1p,:cvs
,x,0 1 3s 6o 6p 6q 97 fw h1 ja jd jq ky l2:mitmproxy
,x,1p do h1:openmpi-bin phyml
,x,1p:autossh mosh sshfs
,x,:openssh-client
,x,h1:xclip
,y,:~fp-units-base fp-units-math
0 i3,1 2 3 9 i k l n o p r s t x 13 17 18 1d 1g 1h 1p 1r 29 2g 2k 3e 8e bd,c d h j m w 19 1c 1e 1i 1v gj:opam
0,1 2 3 17 18 1g 1h 2t 31 35 36 37 3k 3l 3w 66,j m:cargo
0,1 2 3 h x 1c 1p 29 2k,:julia
0,1 2 3 h,2 fw:elinks
0,1 2 3 x 1c 1p 29,h 2k 6c gm:git-svn
0,1 2 3 x 1c 1p 29,h 2k:git-extras git-flow git-lfs
0,1 2 3 x 1c 1p 29,h:git
0,1 2 4 c d h l 1f 1j 22 39 55,0 1 2 5l 6o 6q 6s 91 fw h1 jl jv l1:awscli
0,1 3 4 5 6 7 8 9 c e f g h k x y 17 18 1c 1g 1h 1p 29 2j 2k 2r 2w 76 az hw,2:docker.io
0,1 3 i 1a,:~wget
0,1 3,9:~php-curl
0,1 3,:curl
0,1 9 gd,k fw:msmtp-mta
0,1 9 x 1p,2 k fw:mercurial
0,1 9,k fw:msmtp
0,1,:~aria nodejs wget
19 2k,2 3 4 5 6 7 8 a b c d e f g h i j m n o p q r s t w x y z 10 11 12 13 14 15 16 1b 1c 1d 1e 1i 1p 29,0 1 2 23 4q 6q fw i0:npm
19 32 33,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t w x y z 10 11 12 13 14 15 16 1b 1c 1d 1e 1i 1k 1l 1m,0 1 k 1v 3p 3q 3r 79 ey fh fw g3 h1:r-base-core
19 32,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t w x y z 10 11 12 13 14 15 16 1b 1c 1d 1e 1i 1k 1l 1m,0 1 k 1v 33 3p 3q 3r 79 ey fh fw g3 h1:r-base
19 5h,2 3 c d h i j m n o p r s t w y z 10 11 13 14 15 16 1c 1d 1e 1i,0 1 2 6q 8w fw kt:python3-pip
19 j3 j5,0,:python-pip
19 lg,2 3 c d h i j m n o p r s t w y z 10 11 13 14 15 16 1c 1d 1e 1i 1v 21 29 3g,0 1 3f:bundler
1e,2 3 i n o p r s t 1a,h:cpanminus
1f 1j,0 1 2 4 5 6 7 8 c d j l u v y z 10 11 1w,2 a b h m 1k 1l 2h 3p 3q 3r 69 79 8w eg ey f0 fh fw g3 h1 nl:libmagick++-dev libmagickcore-dev libmagickwand-dev
1f 1j,0 1 4 5 6 7 8 u v 24 39,2 3p 3q 79 fh fw h1:python3-wand
1f 1j,2 4 5 6 7 8 c d l u v,9 3p 3q 79 fh h1:~php-imagick
1f 1j,4 5 6 7 8 u v 22 24 39,3p 3q 79 fh h1:imagemagick
1f 1j,4 5 6 7 8 u v,3q fh h1:graphicsmagick
1p,x,:sshpass
1t 1x 2m 79,0 1 2 3 4 5 6 7 8 9 a b e f g h i k n o p q r s t 12 17 18 1a 1b 1g 1h 1r 1u 1y 2o 3b,k fi fj fk fw gb gs:libreoffice-java-common
1t 1x 2m,0 1 2 3 4 5 6 7 8 9 a b e f g h i k q 12 17 18 1a 1b 1g 1h 1r 1u 1y 2o 3a 3b 4v,i k n p r s 3p 3q 3r 79 eu fh fw h1:libreoffice-base-drivers
1t 1x 2m,0 1 2 3 4 5 6 7 8 9 a b e f g h i k q u v 12 17 18 1a 1b 1f 1g 1h 1j 1n 1o 1q 1r 1s 1u 1y 1z 22 24 25 28 2b 2o 2s 3a 3b 4v,i k n p r s 3p 3q 3r 79 eu fh fw h1:libreoffice-base libreoffice-report-builder-bin
1v 2k ih ii,2 3 c d h l x 1c 1p 29,0 1 9 h k fw:composer
1v 5l l5,3 9 i j k m n o p w x z 10 11 13 14 15 16 19 1d 1p 1w 26 29 2a 2c 2g 2h 2i 2j 2k 2l 2u 4l 4m,0 1 2 c d h i l n p r s 1c 1e 1i 7s fw:devscripts
23,,:yarn
2h 69,2 h 2g 2i,j l m:libtool
2h,2 h 2g 2i,:autoconf-archive
2h,2,h:~autoconf
2m 3v 5u 79 eu l0,0 1 2 3 4 5 6 7 8 9 a b e f g h i n o p q r s t 12 17 18 1a 1b 1g 1h 1r,k fw:libreoffice-common
2m 5u bl,4 5 6 7 8 9 a b e f g k u v 12 1v a4 cg dh,0 1 4 5 6 7 8 e f g k 1t 1x 3p 3q 3r 79 ey f0 f3 fh fw g3 h1:android-sdk
2m 5u,u v,3p 3q 3r 79 ey fh g3 h1:graphviz
2m b0,0 1 2 3 9 a b h 17 18 1b 1g 1h 1r 27 2e 2f,4 5 6 7 8 e f g k 3p 3q 3r 79 86 ey f0 f3 fh fw g3 h1:chromium
2m dj,0 1 2 3 9 a b h i q u v 12 17 18 1a 1b 1f 1g 1h 1j 1n 1o 1q 1r 1s 1z 22 24 25 28 2b 2s,4 5 6 7 8 e f g k n p r s 3p 3q 3r 79 eu ey f0 fh fw g3 h1:~libreoffice-gtk
2m,0 1 2 3 4 5 6 7 8 9 a b e f g h i k q u v 12 17 18 1a 1b 1f 1g 1h 1j 1n 1o 1q 1r 1s 1z 22 24 25 28 2b 2s 4p,i k n p r s 3p 3q 3r 79 eu fh fw h1:libreoffice-core
2m,0 1 2 3 4 5 6 7 8 9 a b e f g h i k q u v 12 17 18 1a 1b 1f 1g 1h 1j 1n 1o 1q 1r 1s 1z 22 24 25 28 2b 2s,i k n p r s 3p 3q 3r 79 eu fh fw h1:libreoffice-calc libreoffice-draw libreoffice-gnome libreoffice-impress libreoffice-math libreoffice-writer
2m,0 1 2 3 4 5 6 7 8 9 a b e f g h i q 12 17 18 1a 1b 1g 1h 1r,h i k n p r s 3p 3q 3r 79 eu fh fw h1:libreoffice-sdbc-firebird
2m,0 1 2 3 4 5 6 7 8 9 a b e f g h i q 12 17 18 1a 1b 1g 1h 1r,i k n p r s 3p 3q 3r 79 eu fh fw h1:libreoffice-base-core
2m,0 1 2 3 9 a b h 17 18 1b 1g 1h 1r 27 2e 2f,4 5 6 7 8 e f g k 3p 3q 3r 79 86 ey f0 f3 fh fw g3 h1:~chromium-ln
2m,2 3 4 5 6 7 8 9 a b e f g h i k q 12 17 18 1a 1b 1g 1h 1r,0 1 4 5 6 7 8 e f g i k n p r s 1t 1x 3p 3q 3r 79 eu ey f0 f3 fh fi fj fk fw g3 gb gs h1:libreoffice-sdbc-hsqldb
2n 4y 7b 7c cm cn,2 4 5 6 7 8 9 a b e f g q 12 1b 1f 1v 21,0 1 h k 3f 3p 3q 3r 3v 79 7b 7c 9j cm cn fw h1:texlive-lang-japanese
2n 4y e5 m4,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b 1f 1v 21 2p m5 m6,h k 3p 3q 3r 3v 79 9j fw h1:texlive-lang-cjk
2n 5o 5p gi,0 1 2 4 5 6 7 8 9 a b e f g k q 12 1b 1t 1u 1v 1x 1y 21 2o 2p 3b,2 h k 3p 3q 3r 4y 79 9j fw h1 iw:texlive-latex-extra
2n 5o 5p,0 1 2 4 5 6 7 8 9 a b e f g k q 12 17 18 1b 1g 1h 1r 1t 1u 1v 1x 1y 21 2o 2p 3b 9k,h k 3p 3q 3r 4y 79 9j fw h1:texlive-publishers
2n 5o 5p,0 1 2 4 5 6 7 8 9 a b e f g k q 12 1b 1t 1u 1v 1x 1y 21 2o 2p 3b,2 h k 3p 3q 3r 4y 79 9j 9l fw h1 iw:texlive-xetex
2n 9i 9j 9l,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b,h k 3p 3q 3r 79 fw h1:texlive-fonts-recommended
2n 9i 9l,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b,h k 3p 3q 3r 4y 5o 79 9j fw h1:texlive
2n,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b 1f 1v 21 2p j0 m2 m3,2 h k 3p 3q 3r 4y 5p 79 9j fw h1:texlive-pstricks
2n,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b 1v 21 2p mc,2 h k 3p 3q 3r 4y 79 9j fw h1:texlive-pictures
2n,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b,2 h k 3p 3q 3r 4y 5o 79 9j fw h1:texlive-science
2n,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b,h k 3p 3q 3r 79 9j fw h1:texlive-bibtex-extra texlive-humanities texlive-lang-polish texlive-latex-recommended
2n,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b,h k 3p 3q 3r 79 fw h1:texlive-base texlive-lang-english texlive-latex-base texlive-latex-extra-doc texlive-pictures-doc texlive-publishers-doc
2v,0 1 2 3 c d k l 2d,9 h:~libapache-mod-php ~php
2y 3f 3s,,0 1 1v 3f:cewl
2y 3f 3s,1v 21 3n 5q,0 1 3f:vim-addon-manager
2y 3f 3s,1v 21,0 1 3f:asciidoctor lolcat
2y 3f 3s,2 3 c d h i j m n o p r s t w y z 10 11 13 14 15 16 17 18 19 1c 1d 1e 1h 1i 1v 21 26 2t 31 36 37 66 lf,0 1 3f:rbenv
2y 3f,1v 21,0 1 3f 68 lg:ruby-full
2y 3f,1v 21,0 1 3f:ruby-colorize
2y 3f,1v 21,0 1:~ruby
2y 3s,1v 21,0 1 3f:ri
2y,4 5 6 7 8,0 1 1t 3p 3q 3r 79 fh:jruby
2z,j y z 10 11,m:~libc-dev-i
2z,j z 10 11,j m w:~g++-multilib
2z,j z 10 11,j m:~gcc-multilib
3,,:ldap-utils ~libldap-dev
3,,m 4q:~libsasl-dev
3,0 1 17 18 1g 1h 1r 2d,1 2:postfix
3,0 1 4 5 6 7 8 9,2 e h:~exim
3,0 1 9 17 18 1g 1h,2 h k 1e fw:sendmail
3,0 1,m 1k 1l 4q 68 nl:librdkafka-dev
3,2 h e6,9 h:slapd
3,2,h:memcached ~sasl-bin
32 33,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1n 1o 1p 1t 1u 1x 1y 23,0 1 k 1v 3p 3q 3r 79 ey fh fw g3 h1:r-cran-memoise r-cran-praise ~r-cran-rematch
32 33,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1h 1i 1k 1l 1m 1n 1o 1p 1t 1u 1x 1y 23,0 1 k 1v 3p 3q 3r 3s 79 ey fh fw g3 h1:r-cran-highr
32 33,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t w x y z 10 11 12 13 14 15 16 19 1b 1c 1d 1e 1i 1k 1l 1m,0 1 k 1v 3p 3q 3r 79 ey fh fw g3 h1:~r-cran-baseenc r-cran-getopt r-cran-png r-cran-rcolorbrewer r-cran-rematch r-cran-uuid
32,2 3 4 5 6 7 8 9 a b c d e f g h i j m n o p q r s t w x y z 10 11 12 13 14 15 16 19 1b 1c 1d 1e 1i 1k 1l 1m,0 1 k 1v 3p 3q 3r 79 ey fh fw g3 h1:r-recommended
33,2 3 4 5 6 7 8 9 a b e f g i n o p q r s t 12 13 1b 1d,0 1 c d h j k m w x 19 1c 1e 1i 1k 1l 1v 3p 3q 3r 79 ey fh fw g3 gj h1 nl:r-base-dev
3f,1v 21,0 1:~libruby
3h 3i,4 12,0 1 1t 1x 3p 3q 3r 79 f3 fh h1:openjdk-11-jdk openjdk-11-jre
3h 3i,4 5 6 7 8 9 a b e f g k 12,0 1 1t 1x 3p 3q 3r 79 ey f0 f3 fh g3 h1:openjdk-17-jdk
3h 3i,4 5 6 7 8 9 a b e f g k 12,0 1 1t 1x 3p 3q 3r 79 f3 fh h1:~openjdk-jre
3h 3i,4 5 6 7 8 9 a b e f g k 12,0 1 4 5 6 7 8 e f g k 1t 3p 3q 3r 79 ey f0 f3 fh fw g3 h1:default-jre
3h 3i,4 5 6 7 8 9 a b e f g k m 12,0 1 1t 1x 3p 3q 3r 79 f3 fh h1:~openjdk-jdk
3h 3i,4 5 6 7 8 9 a b e f g k m 12,0 1 4 5 6 7 8 e f g k 1t 1x 3p 3q 3r 79 bl ey f0 f3 fh fw g3 h1:default-jdk
3h ko,0 1 2 c d l,2 h 3p 3q 3r 44 79 ey fh fw h1:python3-reportlab
3i,4 5 6 7 8 9 e f g k,3p 3q 79 f3 h1:libatk-wrapper-java
3j,0 1 2 3 9 i j m n o p r s t w z 10 11 13 14 15 16 19 1d,c d h k l 1c 1e 1i 6c el fw:~crossbuild-essential-mipsel
3j,0 1 2 3 i j m n o p r s t w z 11 13 15 16 19,c d h l 1c 1e 1i 3x 6c el:~crossbuild-essential-arm
3j,0 1 2 3 i j m n o p r s t w z 11 13 15 16 19,c d h l 1c 1e 1i 3y 6c el:crossbuild-essential-armel
3j,0 1 2 3 i j m n o p r s t w z 11 13 15 16 19,c d h l 1c 1e 1i 3z 6c el:crossbuild-essential-armhf
3j,0 1 2 3 i j m n o p r s t w z 11 13 15 16 19,c d h l 1c 1e 1i 40 6c el:~crossbuild-essential-ppcel
3j,0 1 2 3 i j m n o p r s t w z 11 13 15 16 19,c d h l 1c 1e 1i 4b 6c el:crossbuild-essential-powerpc
3j,2,h 6c:libconfig-yaml-perl
3j,2,h:libyaml-perl
3m e8,0 1 2 4 5 6 7 8 b e f g 12 1b bz dm dn lm lw,2 h 3p 3q 3r 79 86 ey fw g3 h1:~i
3m n7,0 1 2 3 4 5 6 7 8 a b e f g q 12 1b 27 2a 53 9g 9s 9t 9u 9w,9 e h k x 1p 3q ff fh fw h1:~xgoserver
3m,0 1 2 3 a b e f g q 12 1b 27 2a 53 9g 9s 9t 9u 9w,4 5 6 7 8 9 e h k x 1p 3q ff fh fw h1 n7:~xgoserver-xsession
3m,2 1b m9,h x 3q f3 fh h1:tigervnc-standalone-server
3m,2 1b,h x 3p 3q 79 f3 fh h1:tightvncserver
3m,4 5 6 7 8 e f g 12 27,x h1:xinit
3p 3q 3r gl,4 5 6 7 8,0 1 1t 3p 3q 3r 79 fh:~antlr
3p 3q 3r,2 4 5 6 7 8 h 17 18 1g 1h 1r 9c,0 1 1t 3p 3q 3r 79 fh:clojure
3p 3q 3r,4 5 6 7 8,0 1 1t 3p 3q 3r 79 fh:antlr default-jdk-headless jlha-utils rhino
3p 3q 3r,4 5 6 7 8,0 1 1t fh:~openjdk-jre-headless
3p 3q 3r,4 5 6 7 8,0 1 3p 3q 3r 79 fh:default-jre-headless
3s 6c,,0 1 2 h 6c:libdancer-perl
3s,,:libjs-underscore
3v di,0 1 3 4 5 6 7 8 i 1a 1j 43,n p r s 3p 3q 79 fh fw h1:xpdf
3v,0 1 3 i 1a,3p 3q 79 fh:~libpoppler
3v,0 1 3 i 1a,n p r s 3p 3q 79 fh fw h1:poppler-utils
3v,0 1 3 i 1a,n p r s 3p 3q 79 fh fw:libpoppler-cpp-dev libpoppler-dev
3x,,:~gcc-aarch-linux-gnu
3y,,:~gcc-arm-linux-gnueabi
3z,,:~gcc-arm-linux-gnueabihf
40,,:~gcc-powerpcle-linux-gnu
41,,:~gcc-sx-linux-gnu
44 6s k7,0 1 2 c d h j l m w y z 10 14 16,2 j m w 3s 5h 6q 8w ed fw fz j8 nl:python3-scipy
44 ka,0 1 2 c d h l,fw:~python3-pypdf
44,0 1 2 4 5 6 7 8 9 c d e h k l 17 18 1r 8m,2 fw:last-align
44,0 1 2 c d h l 4p 5k,2 fw:python3-docutils
44,0 1 2 c d h l 5j dv,2 fw:python3-sympy
44,0 1 2 c d h l,2 fw:python3-willow
44,2 c d h l 1e,0 1 2 h 3s 5l 6q 8w 91 fw jl kz l1:python3-sphinx
48,,:~gcc-mips-linux-gnuabi
49,,:~gcc-mipsel-linux-gnuabi
4a,,:~gcc-mipsel-linux-gnu
4b 4c,,:~gcc-powerpc-linux-gnu
4b,,:gcc-powerpc-linux-gnu
4c,,:gcc-powerpc64-linux-gnu
4d,,:~gcc-sparc-linux-gnu
4o,,:~gcc-mips-linux-gnu
4q 67,2 3 d h i j m n o p r s t w z 10 11 13 14 15 19 1c 1d 1e 1i 2g 2x 34 3e 3o 46 52,c:~linux-source
4q 68 h5 nl,h2,j m 1k 1l 3s:crystal
4q ec ed ee,m,:libasio-dev
4y h7,0 1 2 4 5 6 7 8 9 a b e f g q 12 1b 1f 1v 21 2p 82,2 h k 2n 3p 3q 3r 3s 5p 79 8a 9j fw h1 h7:texlive-extra-utils
54,,3p 3q 79 fh h1:webalizer
54,,:~libgeoip
54,2 c d l,9 h:php-geoip
56 63 64 7p bm,3 4 5 6 7 8 a b c d e f g k l u v x 17 18 1g 1v 20 2d 2v 2w 3e 77 he hf,0 1 2 9 h k 1p 3p 3q 3r 79 8o el ey f0 fh fw g3 h1:zoneminder
56 63 64 7p,0 1 2 3 c d h k l 2d 2v,9:~php-uploadprogress
5i 61,0 1 2 3 9 c d l x 1e 1w 3w 62,2 h j k m w 1k 1l 1p 2h 2y 3s 4q 68 69 6q do ed fh fw gj h1 h5 nl:fenics
5i 6s jo kb kd kq,0 1 2 3 c d h i j l m n o p r s t u v w y z 10 11 14 15 16 1a 1n 1o 5j,2 6q fw:python3-networkx
5i,0 1 2 9 c d h j l m w y z 10 14 16,2 j k m w 3s 5h 6q 8w ed fw fz j8 kq nl:python3-sklearn
5i,0 1 2 c d h j l m w y 10 11 14 15,2 fw:smem
5l 6o 91 98 jq js,0 1 jt,2 fw:python3-dnspython
5l 6o 91 98,0 1,0 1 2 5l 6o 6p 6q 91 fw je l1:knockpy
5l,3 9 i j k m n o p w x z 10 11 13 14 15 16 19 1d 1p 1v 1w 26 29 2c 2g 2h 2i 2j 2l 2u 3c 3g 4l 4m ba if,0 1 2 c d h i l n p r s 1c 1e 1i 2k 6q 6s 7s fw:git-buildpackage
5o co iw,0 1 2 3 4 5 6 7 8 9 a b e f g h i k n o p q r s t u v 12 1a 1b 1f 1j 1n 1o 1q 1t 1u 1v 1x 1y 21 22 24 2o 2p 39 3b 43 4y 55 5p 5x 5y 8u 9k c2 go m7 nh,2 k 3p 3q 3r 6a 79 es f3 fh fw h1:lyx
5v 6n 9o,0 1 2 3 9 b c d h i k l n o p q r s t u v 1a 1f 1j 1k 1n 1o 1q 1s 1v 1z 20 22 24 25 28 2b 2d 2e 2f 2r 2s 2u 2x 34 3d 3g 3o 43 45 4z 51 5g 5r 5s 5t 5z 6v 6z 7i 7x 8d 9m 9p 9v 9z dk hm l9,2 4 5 6 7 8 a e f g k x 3m 3p 3q 3r 79 7t 7u 86 9y bo es ey f0 f1 f3 fh fw g3 h1 l1:task-xfce-desktop
5v 6n hj,0 1 2 3 9 b c d h i k l n o p q r s t u v 1a 1f 1j 1k 1p 1q 1s 1v 1z 20 22 24 25 28 2b 2c 2d 2r 2s 2u 2x 34 3d 3g 3o 43 45 51 5f 5g 5m 5r 5s 5t 5z 6l 6m 6v 6w 8l 9z a0 af b9 bn bv hn i2 ia ls mm,2 4 5 6 7 8 a e f g k x 3m 3p 3q 3r 3v 79 9y bo es ey f0 f1 f3 fh fw g3 gw h1:task-lxde-desktop
5v 6n hy,0 1 2 3 b c d h i k l n o p r s t u v 17 18 1a 1f 1g 1h 1j 1k 1q 1s 1v 1z 20 21 22 24 25 28 2b 2c 2d 2e 2r 2s 2u 2x 34 3d 3g 3o 43 45 51 5r 5s 5t 5z 6v 6z c6 c8 ci da hg ip,4 5 6 7 8 9 a e f g k n p r s x 3m 3p 3q 3r 79 86 9y bo es ey f0 f1 f3 f5 fh fw g3 gw h1 hj:task-mate-desktop
61,0 1 2 3 9 k l x 1w 3w 62,2 h j m 1k 1l 1p 2h 3s 4q 68 69 do fh fw h1 h5 nl:~petsc-dev
65 7q,3,0 1 2 h:libapache-singleton-perl ~libapache-mod-perl
65 fq,3 4 5 6 7 8 9 e i j k m n o p r s t y z 10 11 1a 1e fo ln lt,0 1 2 h eq:spamassassin
68,y,:~fp-units-math
69,2 h 2g 2h 2i,j l m:libtool-bin
69,2,c h j l m 2h:dh-autoreconf
6a 87,0 1 2 4 5 6 7 8 9 a b e f g k q,2 h 3p 3q 3r 79 er es f2 f3 fh fw gx h1:~libqtxextras-dev
6a,0 1 3 4 5 6 7 8 9 a b e f g k q,3p 3q 3r 79 es fh h1:~libqtgui
6b,4 5 6 7 8 9,0 1 e 1t fh:~tomcat
6c e9 eb ef fl ge,0 1 2 3 4 5 6 7 8 9 c d k l u v x 17 18 1f 1g 1h 1n 1o 1p 1r 1t 1u 1v 21 2o 2p 3a ao e7 eo,h:bioperl
6c ek em h6,0 1 2 9 k,h:libconfig-merge-perl
6o,4 5 6 7 8 j m w y 10 11 14 15 dt lz,0 1 2 2y 3s 5l 6q 91 fw l1:websploit
6p kp ku,0 1,2 6q fw kz:~python3-cherrypy
6p,0 1 k4,2 6q fw:python3-pastedeploy
6p,0 1,2 6q fw:python3-paste
6q j4,0 1 2 c d l jc,fw:~python3-jinja
6q ja jd,0 1 jm,2 3s fw jd:python3-flask
6q,0 1 jc,2 fw:python3-jinja2
6q,0 1,2 fw:python3-beaker
6r,0 1 2 c d j l m w y 10 14,2 h j m w 3p 3q 3r 3s 44 5h 6q 6r 79 8w 94 co ed ey fh fw fz h1 j8 kq kz nl:python3-matplotlib
6r,0 1 5k,2 6q 8w fw kt:python3-pytest-pylint
6r,0 1,6q 8w fw kt:~pylint
6s,0 1 3 9 17 18 1h 1r,2 k fw:nfs-kernel-server
6x f7 fg,4 5 6 7 8 a8,0 1 1t 3p 3q 3r 79 fh:groovy
6x,4 5 6 7 8,0 1 1t 3p 3q 3r 79 fh:ant
6y 7t 7u 8x,0 1 9 a b,4 5 6 7 8 e f g k 3p 3q 3r 6q 79 ey f0 f1 fh fw g3 h1 ke:mate-hud
6y 7t 7u,9 a b,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 f1 fh fw g3 h1:mate-applet-appmenu
74,,m:libczmq-dev ~libzmq-dev
78 7f,2 b h,3p 3q 79 f0 fh h1:rxvt rxvt-unicode
7a,,:~libgs-common
7b,,:fonts-ipafont-mincho
7c,,:fonts-ipafont-gothic
7d,,2m:~fonts-liberation
7e cu,9,k 3q fw:tex-gyre
7e,,:fonts-texgyre
7g,0 1 3 4 a b e f g q,2m 3p 3q 3r 6a 79 86 es ey f0 f3 fh fw fy g3 h1:~gazebo
7m,,:isc-dhcp-client
7m,ir,:isc-dhcp-server
7o dw,0 1 3 4 5 6 7 8 9 a b e f g k q 6t 7n,:~jackd
7o,0 1 3 4 5 6 7 8 9 a b e f g k q 6t 7n,2 fw:jackd
7s ep g0 ga,2,h:~libdatetime-format-iso-perl
7s gq,0 1 3 gn,2 h 7s ff fl:sqitch
7v 84,,0 1 2 h eq:dnsenum
7v 84,2,h eq:libnet-dns-perl
7z 83,2 7y,h 3p 3q 3r 79 ey g3 h1:fntsample
7z,2,h:libintl-perl
81 ev ew fs,0 1 2 82,2 h:libplack-perl
81 fe,2,h:~liblog-logperl-perl
83,2 7y,h:~libpdf-api-perl
85,m,:protobuf-compiler protobuf-compiler-grpc
86 fy,0 1 2 4 5 6 7 8 a b c d l,2 h 3p 3q 3r 44 79 ey f0 f1 f3 fh fw g3 h1 k6:python3-pyglet
86,4 5 6 7 8,fy:~libopenal
87,0 1 2 4 5 6 7 8 9 a b e f g k q,2 h 3p 3q 3r 79 er es f2 f3 fh fw gx h1:~qtbase-dev
88 cb cc cd,0 1 3 9 a b u v 17 18 1f 1g 1j 1n 1o 1s 1t 1u 1z 22 24 25 28 2o 3a,4 5 6 7 8 e f g k 3p 3q 3r 3s 79 86 es ey f0 f1 f3 f5 fh fw g3 h1:erlang
88,9,k fw:erlang-nox
89 gh,,:~libsox
89,,:libsox-fmt-alsa
8a ej g7,2 7r,h:libimage-exiftool-perl
8a,0 1 2 3 26,:~poa
8b,2,h:libfile-util-perl libpath-tiny-perl
8c,0 1 f 27,2 4 5 6 7 8 e g 6o 6p fw:yubikey-manager
8c,4 5 6 7 8 e 27,:~libykpers
8k 9a 9b,0 1 3 4 5 6 7 8 9 a b e f g k q 17 18 1g 1q 1z 25 2b,ds fh fw h1:qemu-system
8k,0 1 3 4 5 6 7 8 9 a b e f g k q 17 18 1g 1q 1z 25 2b,ds fh fw h1:~qemu-system-x
8n 8o 8p 9d 9e,0 1 2 3 c d k l u v 1n 1o 2d 2v,9 h k 3s 56 63 64 7p el fw:roundcube roundcube-core
8r 8s 8t,0 1 2 3 4 5 6 7 8 9 c e h i k n o p r s t u v 1a 1n 1o 20 2d,:~postgresql-postgis-scripts
8r iu,0 1 2 3 4 5 6 7 8 9 c e h i k u v 1a 20 2d,h n p r s 3p 3q 79 fh fw:postgis
8v 94 fd kr,0 1 2 3 9 b h i u v 1a 1f 1j 1n 1o 22 24 39 55 5j 5x 5y cj h0,2 4 5 6 7 8 a e f g k n p r s 3p 3q 3r 79 ey f0 f1 fh fw g3 h1:inkscape
8v je jr,0 1,2 fw:python3-lxml
8w,2 3 c d h i j m n o p r s t w y z 10 11 13 14 15 16 19 1c 1d 1e 1i 5h,0 1 2 6q 8w fw kt:python3-virtualenv virtualenv
8x,0 1 4 5 6 7 8,2 fw:python3-dbus
8y 8z 90 93,0 1 3 4 5 6 7 8 9 a b e f g i k n o p r s t x 1a 1p 2c,0 1 2 6s fw l1:bzr
8y 8z 90 93,0 1 3 4 5 6 7 8 9 a b e f g i k n o p r s t x 1p 2c 3e,0 1 6s fw l1:bzrtools
92 97 l2,x 99,0 1 5l 6q 91 fw l1 l5:~bpython
92,99,0 1 5l 6q 91 fw l1 l5:bpython3
94,0 1 jh,2 fw je:~python3-bs
95,0 1 2 3 4 5 6 7 8 9 a b e f g i k q 1a 1q 1s 70 8f,h 3p 3q 3r 79 8x ey f0 fh fw g3 h1:~mat
95,0 1 2 4 5 6 7 8 9 a b e f g k q 70 8f,h 3p 3q 3r 79 8x ey f0 fh fw g3 h1:mat
96,0 1 2 b c d l,2 h 3p 3q 3r 44 79 ey f0 f1 fh fw h1:python3-openslide
96,0 1 2 c d l,2 h 3q 3r ey fh fw:python3-pil
97 kh,0 1 2 3 4 5 6 7 8 9 a b c d e f g i j k l m n o p q r s t u v w x y z 10 14 16 1a,2 h j m w 3p 3q 3r 3s 44 5h 5i 6q 6r 6s 79 8w 92 94 co ed ey fh fw fz g3 h1 j8 k5 kb kq kt kz nl:androguard
9a 9b ds,0 1 3 4 5 6 7 8 9 a b e f g k q 17 18 1g 1q 1z 25 2b,fh fw h1:qemu-system-arm
9h,,:isolinux syslinux
9o 9y bo,0 1 2 3 9 a b h i n o p r s t u v x 12 1a 1n 1o 1q 1s 27 2a 2e 2f 2u 2x 34 4z 5g 7x 8d 9m 9p 9v,2 4 5 6 7 8 e f g k 3p 3q 3r 79 7t 7u 86 ey f0 f1 fh fw g3 h1 l1:~xfce
9q ig,,:lshw
9q,,:~libgusb
9r,0 1 2 3 h 1v 21 2p,fw:weechat weechat-curses
9y,4 5 6 7 8 e f g x 12 1b 2a,e 3q es f3 h1:xorgxrdp
a2 a3,9 k,:~acl
ae mr,0 1 2 4 5 6 7 8 9 a b c d e f g h k l q 12 1b 1f 1t 1u 1v 1x 1y 21 2c 2o 2p 3b 3n 5q 9x,2 fw:asciidoc
am,4 5 6 7 8 2r,0 1 2:bettercap
as,0 1 3 4 5 6 7 8 9 a b e f g i j k m n o p r s t x y 11 1p 2c aq,6o 6p 6q 8w 91 fw kt:buildbot-slave
at,3 4 9 k x 1k 1l 1p 26 29 2c 2k 2u 3c 3g 47 4m 50 75 8h 9n ah ay br db im io lp lx,0 1 2 c d h i j l m n p r s w 19 1c 1e 1i 1v 2h 3j 6q 7s 8b 90 em ff fl fw:packaging-dev
ax,0 1 2 3 17 18 1g 1h 2t 31 35 36 37 3k 3l 66 ll,j m:rustc
b1,2 u v,h 3p 3q 79 ek ff fh h1:circos
b5 ft,2 9 c d h l 2q,0 1 2 h k 1k 1l 3p 3q 3r 79 b5 ey fh fu fw g3 h1:mono-complete
bj,2 a b h l q bk,4 e f g 3p 3q 3r 79 86 es f3 fh h1:deepin-screenshot
bx,3 4 5 6 7 8 9 a b e f g i j l m n o p r s t w x z 10 11 13 14 15 16 19 1d 2r 3d,0 1 2 4 5 6 7 8 c d h k 1c 1e 1i 3s 5l 6o 6p 6q 6s 8w 91 94 97 fw h1 jd je jl jv jw jy k1 k3 ke kp kt ku kz l1 l3:neutron-dhcp-agent
c0 c1,,:~dvidvi
ca,0 1 2 3 9 a b h u v x 17 18 1c 1f 1g 1h 1j 1n 1o 1p 1r 1s 1t 1u 1z 22 24 25 28 29 2k 2o 8e,4 5 6 7 8 e f g k 3p 3q 3r 79 86 es ey f0 f3 f5 fh fw g3 h1:~rebar
ck,,h1:timidity
cl na nb,,3q:xfonts-thai
cp,,:fonts-nanum-extra
cq,0 1 2 3 9 a b h u v 20,4 5 6 7 8 e f g k m 3p 3q 3r 79 ey f0 fh fw g3 h1:emacs
cr,,:fonts-droid-fallback
cs,,:fonts-indic
ct,,:fonts-sil-gentium-basic
cv,,:fonts-unfonts-extra
d0 ne,4 5 6 7 8 e f g x 12 1b 27 2a,1 fh h1:xrdp
d3 d4 d5 d6 d7 d8,0 1 2 4 5 6 7 8 a b u v 12 17 18 1f 1g 1h 1j 1n 1o 1r,3q ey f3 h1:gem
dc,,3p 3q 79 h1:wcslib-dev
dd,,1v:gnu-smalltalk
do,,:~libibverbs
dw,0 1 3 4 5 6 7 8 9 a b e f g k q 6t,:jackd1
e4,,e4:~krb-user
eg,0 1 2 3 4 a b c d h i j l m n o p r s t w y z 13 16 17 18 19 1c 1e 1i 1k 1r 1w 26 2a 2g 2h 2i 2j 2l fb g5 gc,:ats-lang-anairiats
ei gp,2,h:libclass-dbi-mysql-perl
el gm,0 1 2 3 4 5 6 7 8 9 e h 20 3e ly,:subversion-tools
en,2 3 4 5 6 7 8 i j n o p r s t w z 10 11 13 14 15 16 19 1d,c d h m 1c 1e 1i fh nl:~libcupsimage-dev
eq,,2 h:libnet-xmpp-perl
er et gx gy h4,0 1 2 4 5 6 7 8 9 a b e f g k 17 18 1g 1h,er es f2 f3 f4 f5 h1:~libglfw-dev
es f3 f5,4 5 6 7 8 9 a b e f g k,86 h1:~libsdl
ex,j m y z 10 11,:flex
ey,,:whiptail
ez,u v,:~libgd
f0 f1 fh g3,4 5 6 7 8 a b,:racket
f2 f4,,:ocl-icd-opencl-dev
f6,0 1 m,2 es f3 fw h1:python3-opengl
f8,4 5 6 7 8 e f g 2f,:secure-delete
f9,0 1 2,h:libnet-ldap-perl
fa,4 5 6 7 8 9 a b 1q 1s,3p 3q 3r 79 ey f0 fh g3 h1:~libgtk
fc,0 1 2 9 a b c d h 12 1b 1k,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 f1 fh fw g3 gw h1:synaptic
ff,0 1 2 3 4 5 6 7 8 9 c d e h i j k l m n o p r s t w y z 10 11 13 14 15 16 17 18 19 1a 1c 1d 1e 1g 1h 1i 1r 1w 20 26 2a 2g 2h 2i 2j 2l c5 n2,:debian-goodies
fi fj fk gb gs,,:ure
fm,2,h:liblist-allutils-perl
fp,0 1 2 3 26,h:po-debconf
fr,2,h eq:libwww-csrf-perl
fu,2 h 2q,0 1:ca-certificates-mono
fv,2 h j l m w y z 10 11 14 15 16 1m 1w 2g 2h 2i,h do:mpich
fw,,:zsh
fx,,:gcc-arm-none-eabi
fz,0 1 2 3 4 5 6 7 8 9 a b e f g k q u v x 1f 1j 1t 1u 2o 3a c9 de j1,h k 1p 3p 3q 3r 79 do es f3 fh fw h1:octave
g1,0 1 2 3 4 5 6 7 8 c d h i l n o p r s t y 13 17 18 1a 1g 1r 2r 3c 3e 75 9n bw,2:lxc
g2,9 a b 1q 1s,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 f5 fh fw g3 h1:gnome-keyring
g4,0 1 2 7r,h h7:libmodule-install-perl
g6,0 1 2 3 9 a b c d j k l z 1e 1k 1l 1w 47,4 5 6 7 8 e f g h j k m 2h 3p 3q 3r 69 6a 79 es ey f0 f1 f3 fh fw g3 h1 nl:libplplot-dev
g8,0 1 3 4 5 6 7 8 9 a b e f g k q 1q 1s,3p 3q 3r 6a 79 86 es ey f0 f3 fh g3 h1:wireshark
gf,2 h,:sctk
gg,,:smlnj
gj,,j m 68 fw:ghc
gk,7h,:libnewlib-arm-none-eabi
gw,9 a b,4 5 6 7 8 e f g k 3p 3q 3r 79 ey f0 f1 fh fw g3 h1:geany
gz,,:libwildmidi-dev
h j hc,0 1 2 c d l y z 10 11 1k 1l 1w 2g 2h 2i 4h,m 1v fw:luarocks
h1,0 1 2 1v 21 2p 3n 5q mq,h fw:vifm
h3,,0 1 2 h ev:libsoap-lite-perl
h8 h9,2 c d h l lu,h:lighttpd
hb,ha,m nl:ldc
hh,0 1 3 4 5 6 7 8 9 a b e f g k q u v 1n 1o df,h1:maxima
hl,0 1 3 9 k,:nagios-nrpe-server
hr,0 1 3 9 k x 1c 1p 29 2a 2k 60 d1 dx,2 h fl:munin-node
hz,0 1 2 3 c d h i j m n o p r s t w y z 10 11 13 14 15 16 19 1c 1d 1e 1i,2 23 4q 6q fw:node-gyp
i0,0 1,23:node-less
i7,3,:opensmtpd
i8,3 4 5 6 7 8 9 a b e f g i j l m n o p r s t w x z 10 11 13 14 15 16 19 1d 2r 2x 3d 7l,0 1 2 4 5 6 7 8 c d h k 1c 1e 1i 3s 5l 6o 6p 6q 6s 8w 91 94 97 fw h1 ig jd je jl jv jw jy k1 k3 ke kp kt ku kz l1 l3:~neutron-l-agent
ib ic id,0 1 2 4 5 6 7 8 9 a b e f g h k q 12 1b,h1:pari-gp
ij ik il,0 1 3,3q fh:~pike
j m 1e,0 1 3 4 5 6 7 8 9 a b e f g q y z 10 11,k 3p 3q 3r 79 es f3 fh fw h1:cmake-qt-gui
j m 1e,0 1 3 9 y z 10 11,k fw:cmake cmake-curses-gui
j m w 1e,0 1 2 3 c d h i n o p r s t y 10 11 13 14 15 19 1c 1d 1i,2 6q 8w fw kt:meson
j m w 1k 1l,2 c d h y z 10 11 14 15 16,:~golang ~golang-go
j4,2 c d l,h fw:python-jinja2
j8,2 3 i n o p r s t w 13 14 15 16 19 1d 1v 26,0 1 2 c d h j l m 1c 1e 1i 2h 5l 6q 8w 91 fw kt l1:python3-stdeb
jb,3 4 5 6 7 8 9 a b c d e f g h j k m w y 10 13 14 19 1c 1d 1e 1i 2c 31 36 37,0 1 2 k 3p 3q 5l 6o 6p 6q 6s 79 8w 8x 8y 91 fw h1 jd js jv k1 k3 kz l1 l6:azure-cli
jf,0 1,2 fw:python3-bson
jg ki,0 1 2 3 4 5 6 7 8 9 a b c d e f g h j k l m q w y z 10 11 14 15 16 6w 8l ad bc hp hv i9 lq,2 fw:binwalk
jj,0 1 2 3 c d h i j l m n o p r s t u v w x y z 10 13 14 16 19 1a 1c 1e 1i 1n 1o 1p 29 2k 31 35 36 37 3k 3l 4k 4t 4u,2 h j m w 3p 3q 3r 3s 44 5h 5i 6q 6r 79 8w 94 co ed ey fh fw fz h1 j8 kq kz nl:python3-skimage
jl,0 1 2 c d h l 17 18 1g 1h 1r,:docutils-common
jn ky,0 1 2 3 x 1c 1p 29,2 h 2k fw kn:bup
jp kf,0 1,2 fw:python3-pymongo
jv jw jz ks l4 l6,x 2c j9,0 1 2 1p 6o 6s 8w fw ka:ansible
jy,2 4 5 6 7 8 9 a b c d e f g h k l 3c,0 1 2 5l 6q 91 fw l1:python3-swiftclient
k0 kg,0 1 2 x 17 18 1g 1h 1r 3n n8,:neovim
k1 k3 k5 l1,0 1 3 i 1a 3e,0 1 2 i n p r s 5l 6o 6q 91 94 fw k3 k5 l1:duplicity
k2 kj kk kl km,0 1 2 3 4 5 6 7 8 9 a b c d e f g j k l m q u v w y 10 14 1n 1o 1q 27 2e 2f 5w aw,2 h j m w 3p 3q 3r 3s 44 5h 5i 6a 6q 6r 6s 79 8w 94 co do ed es ey f0 f3 fh fw fz g3 h1 j8 kq kz nl:freecad
k6,0 1,2 fw:python3-pyqrcode
k8,0 1 3,2 fw:~python3-psycopg
kc,0 1 4 5 6 7 8 9 e 27 2w,2 k fw ig:dpdk
ke kt kx,0 1 2 2r n3,2 fw kx:~failban
kn,0 1 2 3 4 5 6 7 8 a b e f g h q 12 1b 77 ac ho le,0 1 6q fw ka:youtube-dl
kw,0 1,2 fw:python3-sqlalchemy
kz,0 1,2 fw ja kz:python3-django
l3,0 1,2 3s 6q fw:python3-routes
l7,2 3 4 5 6 7 8 9 a b c d e f g h i j k l m q u v w x y 10 14 1a 1c 1p 1q 1s 27 29 2e 2f 2k,0 1 2 h j m n p r s w 3p 3q 3r 3s 44 5h 5i 5l 6a 6q 6r 6s 79 86 8w 91 94 co ed es ey f3 fh fw fz h1 j8 jo kh kq kt kz l1 nl:qgis
l8,0 1 2 4 5 6 7 8 9 a b e f g k q 1q 1s,h m 1k 1l 3p 3q 3r 67 79 8w ed er es f2 f3 f5 fh fw gx gy h1 nl:~libqtgstreamer-dev
lh li,1v 21,0 1 3f:whatweb
lj,1v 21 2c ag bg,0 1 3f:puppet-agent
lk,2,h:runit
m,,j:~gcc
m,0 1 2 3 c d h i j n o p r s t w x y z 11 13 15 16 19 1c 1e 1i 1p 29 2k,:nim
ma,4 5 6 7 8 9 a b e f g k,86 h1 ma:~libsdl-mixer
me,0 1 2 3 4 5 6 7 8 9 e h 20 38 mf,:tor
mt mu mv mx my,0 1 2 3 4 5 6 7 8 9 a b e f g h k q 12 17 18 1b 1g 1r 27 mw,3p 3q 3r 6a 79 86 es ey f0 f3 f5 fh fw g3 h1:vlc
mz n0 n1,0 1 2 3 h 1v 21 2p,fw:weechat-plugins
n,3 4 c e f g i o p r 2e,0 1 4 5 6 7 8 e g s 6o 6q 8x fw jd k1:software-properties-common
n,3 i o p r 1a,:gpg
n,3 i o r s 1a,:dirmngr
n4,,:iw
n9,0 1 3 4 5 6 7 8 a b u v ch,3p 3q 3r 3v 79 ey f0 fh g3 h1:fluxbox
nc,4 a b,:~x
nj,0 1 2 h 17 18 1g 1h 1r 9c,h1:yorick
nm nn no,0 2 3 h,1:znc
x 3m,,3q f3 h1:xvfb
x 3m,4 5 6 7 8 e f g 5r,e 3q es f3 h1:xserver-xorg-core
x 3m,4 5 6 7 8 e f g,e 3q es f3 h1:xserver-xorg-video-ati
`;

/** One a line: a name, and the package of the table that is meant. */
export const ALIASES = `
btrfs-tools btrfs-progs
chromium-browser chromium
ctags exuberant-ctags
cython cython3
firefox firefox-esr
git-core git
graphviz-dev libgraphviz-dev
ipython ipython3
letsencrypt certbot
libav-tools ffmpeg
libc-dev libc6-dev
libcurl-dev libcurl4-openssl-dev
libcurl3-dev libcurl4-openssl-dev
libexpat-dev libexpat1-dev
libfontconfig libfontconfig1
libgcrypt11-dev libgcrypt20-dev
libgd2-xpm-dev libgd-dev
libgnutls-dev libgnutls28-dev
libgsl0-dev libgsl-dev
libgtk-3-0 libgtk-3-0
libhdf5-serial-dev libhdf5-dev
libjson0-dev libjson-c-dev
libmysqlclient-dev default-libmysqlclient-dev
libncurses-dev libncurses-dev
libpam-dev libpam0g-dev
libprotobuf-c0-dev libprotobuf-c-dev
libreadline-gplv2-dev libreadline-dev
libv4l-dev libv4l-dev
libxslt-dev libxslt1-dev
libz-dev zlib1g-dev
man man-db
module-init-tools kmod
mysql-client default-mysql-client
mysql-server default-mysql-server
ncurses-dev libncurses-dev
nodejs-legacy nodejs
perl-modules perl
php-apc php-apcu
python python2
python-all python2
python-all-dev python2-dev
python-dev python2-dev
python-imaging python3-pil
python-minimal python2
python-software-properties software-properties-common
qt5-default qtbase5-dev
realpath coreutils
ruby1.9.1 ruby
ruby1.9.1-dev ruby-dev
rubygems ruby
sqlite sqlite3
x-window-system xorg
`;
