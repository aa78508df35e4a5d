// Written by `npm run recommends` from the metadata of Debian's bullseye, bookworm, trixie, under scripts/recommends/rules.ts.
// What apt installs less with --no-install-recommends, and what of it is missed. recommends.ts reads it.

/** One a line: the package that is left out, the releases that have it (a bit each, oldest first, the last one for all older ones), what shows a use. */
export const LOST = `
ca-certificates 15 *.crt add-apt-repository bundle cargo composer curl dotnet gem git go gradle gradlew hg https://* mvn npm pip pnpm sbt svn update-ca-certificates wget yarn ~ca-certificates
openssl 15 c_rehash openssl
netbase 15 cabal inetd rpcbind stack ~/etc/protocols ~/etc/services ~getprotobyname ~getservbyname
libsasl2-modules 15 ldapsearch mongo mongod saslauthd ~SASL ~rdkafka ~relayhost ~sasl ~smtp_sasl_auth_enable
dbus 15 dbus-cleanup-sockets dbus-daemon dbus-launch dbus-monitor dbus-run-session dbus-send dbus-update-activation-environment dbus-uuidgen ~/run/dbus ~/var/run/dbus
dbus-bin 6 dbus-cleanup-sockets dbus-monitor dbus-send dbus-update-activation-environment dbus-uuidgen
dbus-daemon 6 dbus-daemon dbus-run-session
psmisc 15 fuser killall peekfd prtstat pslog pstree pstree.x11
librsvg2-common 15 *.svg inkscape rsvg-convert ~svg
libgdk-pixbuf2.0-bin 7 gdk-pixbuf-csource gdk-pixbuf-pixdata gdk-pixbuf-query-loaders gdk-pixbuf-thumbnailer
xz-utils 15 *.lzma *.txz *.xz lzma lzmainfo rpm2cpio unlzma unxz xz xzcat xzcmp xzdiff xzegrep xzfgrep xzgrep xzless xzmore ~-xJ ~-xJC ~-xJf ~-xJvf ~cJf ~xJ ~xJf ~xJvf ~xfJ
bzip2 15 *.bz2 *.tbz *.tbz2 bunzip2 bzcat bzcmp bzdiff bzegrep bzexe bzfgrep bzgrep bzip2 bzip2recover bzless bzmore ~-jxf ~-xj ~-xjf ~-xjvf ~-xvjf ~jxf ~jxvf ~xj ~xjf ~xjvf ~xvjf
systemd 7 bootctl busctl hostnamectl journalctl kernel-install localectl loginctl networkctl resolvectl run0 systemctl systemd systemd-ac-power systemd-analyze systemd-ask-password systemd-cat systemd-cgls systemd-cgtop systemd-confext systemd-creds systemd-cryptenroll systemd-delta systemd-detect-virt systemd-escape systemd-firstboot systemd-id128 systemd-inhibit systemd-machine-id-setup systemd-mount systemd-notify systemd-path systemd-repart systemd-resolve systemd-run systemd-socket-activate systemd-stdio-bridge systemd-sysext systemd-sysusers systemd-tmpfiles systemd-tty-ask-password-agent systemd-umount systemd-vpick timedatectl varlinkctl ~/lib/systemd/systemd ~/usr/lib/systemd/systemd
systemd-sysv 7 /lib/systemd/systemd /sbin/init /usr/sbin/init halt init poweroff reboot runlevel shutdown systemctl telinit
perl 15 *.pl *.pm Configure automake autoreconf cloc config corelist cpan cpanm enc2xs encguess h2ph h2xs instmodsh json_pp libnetcfg mysql_secure_installation perl perlbug perldoc perlivp perlthanks piconv pl2pm pod2html pod2man pod2text pod2usage podchecker prove ptar ptardiff ptargrep shasum splain streamzip xsubpp zipdetails
gnupg-utils 7 addgnupghome applygnupgdefaults gpg-mail-tube gpg-zip gpgcompose gpgparsemail gpgsplit gpgtar kbxutil lspgpot migrate-pubring-from-classic-gpg watchgnupg
gcc 15 bundle c89-gcc c99-gcc cabal cargo cc cmake configure cpan cpanm cython gcc gcc-ar gcc-nm gcc-ranlib gcov gcov-dump gcov-tool gem ghc go lto-dump make nim node-gyp npm opam pecl phpize pip stack yarn ~setup.py
procps 15 free kill pgrep pidwait pkill pmap ps pwdx skill slabtop snice sysctl tload top uptime vmstat w watch
file 15 file
libc6-dev 15 bundle cabal cargo cc clang clang++ cmake configure cpan cpanm g++ gcc gem ghc go make nim npm opam pecl phpize pip rustc stack yarn ~setup.py
dirmngr 15 dirmngr dirmngr-client ~auto-key-locate ~keyserver ~locate-keys ~recv ~recv-key ~recv-keys ~refresh-keys ~search-keys
gnupg 15 add-apt-repository apt-key debsign debuild dirmngr dpkg-buildpackage dpkg-sig gpg gpg2 ~keyserver ~recv-keys
gpgsm 7 gpgsm
glib-networking 7 epiphany wkhtmltopdf ~webkit
gpg-agent 7 debsign debuild dpkg-sig gpg-agent ~clearsign ~detach-sign ~export-secret-keys ~full-gen-key ~gen-key ~passphrase ~quick-gen-key ~sign ~signingkey
gpg 7 add-apt-repository apt-key gpg
gpgconf 7 gpg-connect-agent gpgconf
libheif-plugin-aomenc 4 *.avif *.heic *.heif
libheif-plugin-x265 4 *.avif *.heic *.heif
g++ 15 c++ cmake configure g++ go make node-gyp npm pip
xauth 15 startx xauth xvfb-run ~X11Forwarding ~XAUTHORITY
binutils 15 addr2line ar as c++filt dwp elfedit gold gp-archive gp-collect-app gp-display-html gp-display-src gp-display-text gprof gprofng gprofng-archive gprofng-collect-app gprofng-display-html gprofng-display-src gprofng-display-text ld ld.bfd ld.gold nm objcopy objdump ranlib readelf size strings strip
x11-utils 15 appres editres listres luit viewres xdpyinfo xdriinfo xev xfd xfontsel xkill xlsatoms xlsclients xlsfonts xmessage xprop xvinfo xwininfo
fakeroot 15 debuild dpkg-buildpackage faked-sysv faked-tcp fakeroot fakeroot-sysv fakeroot-tcp
gpgv 7 gpgv
python3 15 git-clang-format pdb3 pydoc3 pygettext3 python3 run-clang-tidy scan-build
build-essential 15 R Rscript bundle c++ cc cmake configure cpan cpanm debuild dpkg-buildpackage g++ gcc gem install2.r luarocks make node-gyp npm pecl phpize pip pnpm yarn ~setup.py
x11-xserver-utils 15 iceauth sessreg showrgb xcmsdb xgamma xhost xkeystone xmodmap xrandr xrdb xrefresh xset xsetmode xsetpointer xsetroot xstdcmap xvidtune
patch 15 *.diff *.patch patch quilt
sq 7 sq
make 15 bundle cmake configure cpan cpanm gem gmake make make-first-existing-target node-gyp npm pecl ~Makefile
ghostscript 15 dvipdf eps2eps ghostscript gs gsbj gsdj gsdj500 gslj gslp gsnd pdf2dsc pdf2ps pf2afm pfbtopfa pphs printafm ps2ascii ps2epsi ps2pdf ps2pdf12 ps2pdf13 ps2pdf14 ps2pdfwr ps2ps ps2ps2 ps2txt update-gsfontmap
dpkg-dev 15 debuild dpkg-architecture dpkg-buildapi dpkg-buildflags dpkg-buildpackage dpkg-buildtree dpkg-checkbuilddeps dpkg-distaddfile dpkg-genbuildinfo dpkg-genchanges dpkg-gencontrol dpkg-gensymbols dpkg-mergechangelogs dpkg-name dpkg-parsechangelog dpkg-scanpackages dpkg-scansources dpkg-shlibdeps dpkg-source dpkg-vendor
pkg-config 15 pkg-config
gfortran 15 R Rscript f77 f95 gfortran ~numpy ~scipy
libheif-plugin-dav1d 4 *.avif *.heic *.heif
libheif-plugin-libde265 4 *.avif *.heic *.heif
openssh-client 15 */.ssh *id_rsa *known_hosts git+ssh://* git@* scp sftp slogin ssh ssh-add ssh-agent ssh-argv0 ssh-copy-id ssh-keygen ssh-keyscan ssh://* ~.ssh ~GIT_SSH ~GIT_SSH_COMMAND ~SSH_AUTH_SOCK ~SSH_PRIVATE_KEY ~sshCommand ~type=ssh
gstreamer1.0-plugins-base 7 gst-inspect-1.0 gst-launch-1.0 ~gstreamer ~playbin
default-jre-headless 15 ant gradle java mvn
gstreamer1.0-gl 7 gst-inspect-1.0 gst-launch-1.0 ~gstreamer ~playbin
unzip 15 *.jar *.zip bazel composer funzip gradle gradlew sdk sdkmanager unzip unzipsfx zipgrep zipinfo
libtool 15 libtoolize
default-jre 15 ant arara gradle java mvn
gstreamer1.0-x 7 gst-inspect-1.0 gst-launch-1.0 ~gstreamer ~playbin
zip 15 sdk zip zipcloak zipnote zipsplit
cron 15 /etc/cron* cron crond crontab
libmagickcore-6.q16-6-extra 3 *.djvu *.exr *.svg ~svg
nodejs 15 node nodejs
libmagickcore-7.q16-10-extra 4 *.djvu *.exr *.svg ~svg
gstreamer1.0-libav 7 gst-inspect-1.0 gst-launch-1.0 ~gstreamer ~playbin
curl 15 curl wcurl
udev 15 systemd-hwdb udevadm
gstreamer1.0-plugins-bad 7 gst-inspect-1.0 gst-launch-1.0 ~gstreamer ~playbin
less 15 less lessecho lessfile lesskey lesspipe ~PAGER
bsdextrautils 7 col colcrt colrm column hd hexdump look ul write write.ul
gstreamer1.0-plugins-good 7 gst-inspect-1.0 gst-launch-1.0 ~playbin
lsb-release 15 lsb_release
policykit-1 3 pkaction pkcheck pkexec pkttyagent
ssl-cert 15 *ssl-cert-snakeoil.key *ssl-cert-snakeoil.pem make-ssl-cert ~default-ssl ~ssl-cert
polkitd 6 pkaction pkcheck pkttyagent
m4 15 m4
autoconf 15 autoconf autoheader autom4te autoreconf autoscan autoupdate ifnames
gettext-base 7 envsubst gettext gettext.sh ngettext
git 15 *.git bower bundle composer git git+* git-receive-pack git-shell git-upload-archive git-upload-pack go npm pnpm scalar yarn
gettext 15 gettextize msgattrib msgcat msgcmp msgcomm msgconv msgen msgexec msgfilter msgfmt msggrep msginit msgmerge msgunfmt msguniq recode-sr-latin xgettext
openjdk-17-jre-headless 3 java
fonts-liberation 15
lmodern 15
ruby 7 erb irb rdbg rdoc ri ruby
binfmt-support 7 update-binfmts
nftables 7 nft
gstreamer1.0-plugins-ugly 7 gst-inspect-1.0 gst-launch-1.0 ~gstreamer ~playbin
libclang-rt-19-dev 6 ~ASAN ~coverage ~fsanitize
zstd 7 *.zst pzstd unzstd zstd zstdcat zstdgrep zstdless zstdmt ~zstd
apache2 15 /etc/apache2* a2disconf a2dismod a2dissite a2enconf a2enmod a2ensite a2query apache2 apache2ctl apachectl httpd
iproute2 15 arpd bridge ctstat dcb devlink genl ip lnstat nstat rdma routef routel rtacct rtmon rtstat ss tc tipc vdpa
kmod 15 depmod insmod kmod lsmod modinfo modprobe rmmod
gcc-multilib 15
libclang-rt-14-dev 2 ~ASAN ~coverage ~fsanitize
llvm-19-dev 6 llvm-config
r-base-dev 15
netpbm 15 411toppm anytopnm asciitopgm atktopbm avstopam bioradtopgm bmptopnm bmptoppm brushtopbm cameratopam cistopbm cmuwmtopbm ddbugtopbm escp2topbm eyuvtoppm fiascotopnm fitstopnm fstopgm g3topbm gemtopbm gemtopnm giftopnm gouldtoppm hdifftopam hipstopgm hpcdtoppm icontopbm ilbmtoppm imagetops imgtoppm infotopam jbigtopnm jpeg2ktopam jpegtopnm leaftoppm lispmtopgm macptopbm mdatopbm mgrtopbm mrftopbm mtvtoppm neotoppm palmtopnm pamaddnoise pamaltsat pamarith pambackground pambayer pambrighten pamcat pamchannel pamcomp pamcrater pamcut pamdeinterlace pamdepth pamdice pamditherbw pamedge pamendian pamenlarge pamexec pamfile pamfind pamfix pamfixtrunc pamflip pamfunc pamgauss pamgetcolor pamgradient pamhomography pamhue pamlevels pamlookup pammasksharpen pammixinterlace pammixmulti pammosaicknit pamoil pampaintspill pamperspective pampick pampop9 pamrecolor pamrestack pamrgbatopng pamrubber pamscale pamseq pamshadedrelief pamsharpmap pamsharpness pamshuffle pamsistoaglyph pamslice pamsplit pamstack pamstereogram pamstretch pamstretch-gen pamsumm pamsummcol pamtable pamthreshold pamtilt pamtoavs pamtodjvurle pamtofits pamtogif pamtohdiff pamtohtmltbl pamtojpeg2k pamtompfont pamtooctaveimg pamtopam pamtopdbimg pamtopfm pamtopng pamtopnm pamtoqoi pamtosrf pamtosvg pamtotga pamtotiff pamtouil pamtowinicon pamtoxvmini pamtris pamundice pamunlookup pamvalidate pamwipeout pamx pbmclean pbmlife pbmmake pbmmask pbmminkowski pbmnoise pbmpage pbmpscale pbmreduce pbmtext pbmtextps pbmto10x pbmto4425 pbmtoascii pbmtoatk pbmtobbnbg pbmtocis pbmtocmuwm pbmtodjvurle pbmtoepsi pbmtoepson pbmtoescp2 pbmtog3 pbmtogem pbmtogo pbmtoibm23xx pbmtoicon pbmtolj pbmtoln03 pbmtolps pbmtomacp pbmtomatrixorbital pbmtomda pbmtomgr pbmtomrf pbmtonokia pbmtopgm pbmtopi3 pbmtopk pbmtoplot pbmtoppa pbmtopsg3 pbmtoptx pbmtosunicon pbmtowbmp pbmtox10bm pbmtoxbm pbmtoybm pbmtozinc pbmupc pc1toppm pcdindex pcdovtoppm pcxtoppm pdbimgtopam pfmtopam pgmabel pgmbentley pgmcrater pgmdeshadow pgmedge pgmenhance pgmhist pgmkernel pgmmake pgmmedian pgmminkowski pgmmorphconv pgmnoise pgmnorm pgmoil pgmramp pgmslice pgmtexture pgmtofs pgmtolispm pgmtopbm pgmtopgm pgmtoppm pgmtosbig pgmtost4 pi1toppm pi3topbm pjtoppm pktopbm pngtopam pngtopnm pnmalias pnmarith pnmcat pnmcolormap pnmcomp pnmconvol pnmcrop pnmcut pnmdepth pnmenlarge pnmfile pnmflip pnmgamma pnmhisteq pnmhistmap pnmindex pnminterp pnminterp-gen pnminvert pnmmargin pnmmercator pnmmontage pnmnlfilt pnmnoraw pnmnorm pnmpad pnmpaste pnmpsnr pnmquant pnmquantall pnmremap pnmrotate pnmscale pnmscalefixed pnmshear pnmsmooth pnmsplit pnmstitch pnmtile pnmtoddif pnmtofiasco pnmtofits pnmtojbig pnmtojpeg pnmtopalm pnmtopclxl pnmtoplainpnm pnmtopng pnmtopnm pnmtops pnmtorast pnmtorle pnmtosgi pnmtosir pnmtotiff pnmtotiffcmyk pnmtoxwd ppm3d ppmbrighten ppmchange ppmcie ppmcolormask ppmcolors ppmdcfont ppmddumpfont ppmdim ppmdist ppmdither ppmdmkfont ppmdraw ppmfade ppmflash ppmforge ppmglobe ppmhist ppmlabel ppmmake ppmmix ppmnorm ppmntsc ppmpat ppmquant ppmquantall ppmqvga ppmrainbow ppmrelief ppmrough ppmshadow ppmshift ppmspread ppmtoacad ppmtoapplevol ppmtoarbtxt ppmtoascii ppmtobmp ppmtoeyuv ppmtogif ppmtoicr ppmtoilbm ppmtojpeg ppmtoleaf ppmtolj ppmtomap ppmtomitsu ppmtompeg ppmtoneo ppmtopcx ppmtopgm ppmtopi1 ppmtopict ppmtopj ppmtopjxl ppmtoppm ppmtopuzz ppmtorgb3 ppmtosixel ppmtospu ppmtoterm ppmtotga ppmtouil ppmtowinicon ppmtoxpm ppmtoyuv ppmtoyuvsplit ppmtv ppmwheel psidtopgm pstopnm qoitopam qrttoppm rasttopnm rawtopgm rawtoppm rgb3toppm rlatopam rletopnm sbigtopgm sgitopnm sirtopnm sldtoppm spctoppm spottopgm sputoppm srftopam st4topgm sunicontopnm svgtopam tgatoppm thinkjettopbm tifftopnm wbmptopbm winicontopam winicontoppm xbmtopbm ximtoppm xpmtoppm xvminitoppm xwdtopnm ybmtopbm yuvsplittoppm yuvtoppm yuy2topam zeisstopnm
r-recommended 15
cpio 15 cpio mt-gnu
libatk-wrapper-java-jni 15
llvm-14-dev 2 llvm-config
logrotate 15 /etc/logrotate* logrotate
wget 15 wget
iptables 15 arptables-nft arptables-nft-restore arptables-nft-save arptables-translate ebtables-nft ebtables-nft-restore ebtables-nft-save ebtables-translate ip6tables-apply ip6tables-legacy ip6tables-legacy-restore ip6tables-legacy-save ip6tables-nft ip6tables-nft-restore ip6tables-nft-save ip6tables-restore-translate ip6tables-translate iptables-apply iptables-legacy iptables-legacy-restore iptables-legacy-save iptables-nft iptables-nft-restore iptables-nft-save iptables-restore-translate iptables-translate iptables-xml nfnl_osf xtables-legacy-multi xtables-monitor xtables-nft-multi
rsync 15 rrsync rsync rsync-ssl
sudo 15 /etc/sudoers* cvtsudoers sudo sudo_logsrvd sudo_sendlog sudoedit sudoreplay visudo
libyaml-libyaml-perl 7
xfonts-base 15
xxd 7 xxd
bc 7 bc
gsfonts 15
libfontconfig1 15
libfreetype6 15
libharfbuzz0b 7
libomp-11-dev 1 ~fopenmp
llvm-11-dev 1 llvm-config
poppler-data 15
poppler-utils 15 pdfattach pdfdetach pdffonts pdfimages pdfinfo pdfseparate pdfsig pdftocairo pdftohtml pdftoppm pdftops pdftotext pdfunite
fonts-lato 7
gdb 15 gcore gdb gdb-add-index gdbtui gstack
gpg-wks-client 7 gpg-wks-client
libc6-dev-arm64-cross 7
libc6-dev-armel-cross 7
libc6-dev-armhf-cross 7
libc6-dev-ppc64el-cross 7
libc6-dev-s390x-cross 7
libclang-rt-18-dev 4 ~ASAN ~coverage ~fsanitize
libjs-jquery 7
python3-pil 7
ruby-sdbm 6
avahi-daemon 7 avahi-daemon
bison 7 bison bison.yacc
cmake 7 cmake cpack ctest
libc6-dev-mips64-cross 7
libc6-dev-mips64el-cross 7
libc6-dev-mipsel-cross 7
libc6-dev-powerpc-cross 7
libc6-dev-ppc64-cross 7
libc6-dev-sparc64-cross 7
libclang-rt-16-dev 3 ~ASAN ~coverage ~fsanitize
libclang-rt-17-dev 4 ~ASAN ~coverage ~fsanitize
libclang-rt-22-dev 4 ~ASAN ~coverage ~fsanitize
libtool-bin 7 libtool
llvm-9-dev 1 llvm-config
lzip 15 *.lz lzip.lzip
strace 15 strace strace-log-merge
texlive-latex-recommended 15 lwarpmk pdfatfi thumbpdf
libc6-dev-mips-cross 7
libpaper-utils 7 paper paperconf paperconfig
libssl-dev 15
llvm-15-dev 2 llvm-config
llvm-18-dev 4 llvm-config
pkg-php-tools 7 dh_phpcomposer dh_phppear phpabtpl phpunit-autopkgtest pkgtools
sysstat 7 cifsiostat iostat mpstat pidstat sadf sar.sysstat tapestat
texlive-fonts-recommended 15
texlive-plain-generic 7 ht htcontext htcopy htlatex htmex htmove httex httexi htxelatex htxetex mk4ht xhlatex
colord 7 cd-create-profile cd-fix-profile cd-iccdump cd-it8 colormgr
eatmydata 7 eatmydata
eject 7 eject
flex 7 flex flex++ lex
fontconfig 7 fc-cache fc-cat fc-conflist fc-list fc-match fc-pattern fc-query fc-scan fc-validate
geoip-database 7
libapache2-mod-php 7
llvm-13-dev 3 llvm-config
llvm-16-dev 3 llvm-config
llvm-17-dev 4 llvm-config
llvm-22-dev 4 llvm-config
lynx 7 lynx
pavucontrol 7 pavucontrol
python3-matplotlib 7
python3-pygments 7 pygmentize
scrot 7 scrot
snmp 7 agentxtrap encode_keychange fixproc snmp-bridge-mib snmpbulkget snmpbulkwalk snmpcheck snmpconf snmpdelta snmpdf snmpget snmpgetnext snmpinform snmpnetstat snmpping snmpps snmpset snmpstatus snmptable snmptest snmptls snmptranslate snmptrap snmpusm snmpvacm snmpwalk
vim 7 vim.basic
xcvt 6 cvt
anacron 7 anacron
automake 15
firefox-esr 7 firefox firefox-esr
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
libelf-dev 7
libgmp-dev 15
libltdl-dev 15
libqt5svg5 7
libtcnative-1 7
libyaml-perl 7
obconf 7 obconf
obsession 7 obsession-exit obsession-logout xdg-autostart
plymouth-label 7
python3-cryptography 7
python3-dev 15 python3-config
python3-numpy 7 dh_numpy3 f2py f2py3 numpy-config
python3-openssl 7
python3-pkg-resources 7
python3-requests 7
python3-tk 7
qjackctl 7 qjackctl
sane-utils 7 gamma4scanimage sane-find-scanner saned scanimage umax_pp
synaptic 7 synaptic synaptic-pkexec
texlive-latex-base 15 dvilualatex latex lualatex mptopdf pdflatex
texlive-latex-extra 7 authorindex dvilualatex-dev exceltex hyperxmp-add-bytecount l3build latex-dev latex-wordcount latexminted lualatex-dev makedtx makeglossaries makeglossaries-lite pagelayoutapi pdfannotextractor pdflatex-dev perltex pygmentex splitindex svn-multi textestvis vpe webquiz yplan
7zip 6 7z 7za 7zr p7zip
ant-optional 15
appmenu-gtk3-module 7
atril 7 atril atril-previewer atril-thumbnailer
bubblewrap 7 bwrap
busybox 7 busybox
cloud-guest-utils 7 ec2metadata growpart vcs-run
cppzmq-dev 6 c++ cmake configure g++ make meson qmake ~cppzmq ~zmq.hpp
debootstrap 7 debootstrap
docker-cli 4 docker
ffmpeg 7 ffmpeg ffplay ffprobe qt-faststart
fonts-dejavu 7
fonts-dejavu-core 15
fonts-texgyre-math 6
fonts-vlgothic 7
gazebo-plugin-base 1
gcc-arm-none-eabi 7 arm-none-eabi-c++ arm-none-eabi-cpp arm-none-eabi-g++ arm-none-eabi-gcc arm-none-eabi-gcc-ar arm-none-eabi-gcc-nm arm-none-eabi-gcc-ranlib arm-none-eabi-gcov arm-none-eabi-gcov-dump arm-none-eabi-gcov-tool arm-none-eabi-lto-dump
gstreamer1.0-alsa 7 gst-inspect-1.0 gst-launch-1.0 ~gstreamer ~playbin
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
libprotobuf-dev 15
libpulse0 7
libqt5opengl5-dev 7
libsctp1 7
libsox-fmt-base 7
libunicode-linebreak-perl 7
libunicode-utf8-perl 7
libyaml-tiny-perl 7
libyubikey-udev 7
light-locker 7 light-locker light-locker-command
mercurial 7 chg hg
metadata-cleaner 7 metadata-cleaner
ncbi-blast+ 7 blast_formatter blast_formatter_vdb blast_report blast_vdb_cmd blastdb_aliastool blastdb_convert blastdb_path blastdbcheck blastdbcmd blastdbcp blastn blastn_vdb blastp blastx cleanup-blastdb-volumes convert2blastmask deltablast dustmasker gene_info_reader get_species_taxids legacy_blast makeblastdb makeclusterdb makembindex makeprofiledb psiblast rpsblast+ rpstblastn seedtop+ segmasker seqdb_perf tax4blast tblastn tblastn_vdb tblastx update_blastdb windowmasker
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
ps2eps 7 bbox ps2eps
psutils 7 epsffit extractres fixdlsrps fixfmps fixpsditps fixpspps fixscribeps fixtpps fixwfwps fixwpps fixwwps getafm includeres psbook psjoin psmerge psnup psresize psselect pstops showchar
python3-gi 7
python3-idna 7
python3-jedi 7
python3-nautilus 7
python3-olefile 7
python3-pyperclip 7
python3-requests-toolbelt 7
python3-setuptools 15
python3-watchdog 7 watchmedo
python3-yaml 7
qemu-efi-aarch64 7
qemu-efi-arm 7
rlwrap 7 rlwrap
roundcube-skin-classic 6
roundcube-skin-larry 6
sane-airscan 7 airscan-discover
sshfs 7 mount.fuse.sshfs mount.sshfs sshfs
syslinux-common 7
tex-gyre 15
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
xpdf 7 xpdf xpdf.real
xsane 7 xsane
xscreensaver 7 xscreensaver xscreensaver-command xscreensaver-demo xscreensaver-settings xscreensaver-systemd
abi-compliance-checker 7 abi-compliance-checker
acl2-books 7
acl2-source 7
adb 7 adb
aglfn 7
alacarte 7 alacarte
altermime 7 altermime
amap-align 7 amap
ant 7 ant
antlr 7 runantlr
apt-utils 7 apt-extracttemplates apt-ftparchive apt-sortpkgs
arch-test 7 arch-test elf-arch
aria2 7 aria2c
arj 7 arj arj-register arjdisp rearj
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
cli-common 7
clickhouse-client 3 clickhouse-client
clustalo 7 clustalo
clustalw 7 clustalw
connman-gtk 7 connman-gtk
context-modules 7
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
dialign-tx 7 dialign-tx
diodon 7 diodon
distrobuilder 4 distrobuilder
dns-root-data 7
docker.io 7 dnet docker docker-init docker-proxy dockerd ovrouter
dunst 7 dunst dunstctl dunstify
dvi2ps-fontdata-ja 5
dvi2ps-fontdata-n2a 5
dvipng 7 dvigif dvipng
dvisvgm 7 dvisvgm
easy-rsa 7 make-cadir
ed 7 ed red
elfutils 7 eu-addr2line eu-ar eu-elfclassify eu-elfcmp eu-elfcompress eu-elflint eu-findtextrel eu-make-debug-archive eu-nm eu-objdump eu-ranlib eu-readelf eu-size eu-srcfiles eu-stack eu-strings eu-strip eu-unstrip
engrampa 7 engrampa
environment-modules 7 add.modules envml mkroot modulecmd
eom 7 eom
epstool 7 epstool
erlang 7
evtest 7 evtest
exuberant-ctags 7 ctags-exuberant
fastboot 7 fastboot
feh 7 feh
ffmpegthumbnailer 7 ffmpegthumbnailer
fig2dev 7 fig2dev fig2mpdf fig2ps2tex pic2tpic transfig
fluid-soundfont-gm 7
fonts-arundina 7
fonts-ipafont-gothic 7
fonts-ipafont-mincho 7
fonts-lyx 7
fonts-nanum 7
fonts-noto-cjk 7
fonts-noto-cjk-extra 7
fonts-noto-extra 7
fonts-noto-ui-core 7
fonts-noto-ui-extra 7
fonts-noto-unhinted 7
fonts-sarai 7
fonts-sil-gentium 7
fonts-texgyre 7
fonts-unfonts-core 7
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
ghc 7 ghc ghc-pkg ghci haddock hp2ps hpc hsc2hs runghc runhaskell
gimp 7 gimp gimp-console gimp-script-fu-interpreter gimp-test-clipboard
git-buildpackage 7 gbp git-pbuilder
giza-dev 7
gnu-smalltalk-common 1
gnupg-curl 0 hkps://*
gnuplot-qt 7 gnuplot-qt
gnuplot-x11 7 gnuplot-x11
gperf 7 gperf
gradle 7 gradle
gstreamer1.0-gtk3 7
gstreamer1.0-pulseaudio 7 gst-inspect-1.0 gst-launch-1.0 ~gstreamer ~playbin
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
libboost-dev 15
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
libfl-dev 15
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
libmpich-dev 7
libnewlib-arm-none-eabi 7
libopenal1 7
libopenblas0 7
libpackage-stash-xs-perl 7
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
libvips-tools 7 batch_crop batch_image_convert batch_rubber_sheet light_correct shrink_width vips vipsedit vipsheader vipsprofile vipsthumbnail
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
pstoedit 7 pstoedit
pycodestyle 7 pycodestyle
python-all-dev 15
python-pkg-resources 1
python-setuptools 15
python2 1 pdb2 pydoc2 pygettext2
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
python3-coverage 7 python3-coverage
python3-cssselect 7
python3-debianbts 7 debianbts
python3-docutils 7
python3-dotenv 7 python-dotenv
python3-gdal 7
python3-github 7
python3-gitlab 7
python3-gpg 7
python3-gridfs 7
python3-h2 7
python3-html5lib 7
python3-httpcore 7
python3-httpx 7 httpx
python3-invoke 7 inv invoke
python3-keystone 7 keystone-manage keystone-status keystone-wsgi-admin keystone-wsgi-public
python3-keystoneclient 7
python3-launchpadlib 7
python3-lxml 7
python3-neovim 3
python3-oauthlib 7
python3-opencamlib 4
python3-paramiko 7
python3-pastescript 7 paster3
python3-pexpect 7
python3-png 7
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
python3-simplejson 7
python3-sphinx 7 sphinx-apidoc sphinx-autogen sphinx-build sphinx-quickstart
python3-sqlalchemy-ext 7
python3-systemd 7
python3-tz 7
python3-uno 7
python3-urllib3 7
python3-urwid 7
python3-webob 7
qgis-plugin-grass 7
qtdeclarative5-dev 7
quodlibet 7 quodlibet
quota 7 convertquota edquota quota quota_nld quotacheck quotaoff quotaon quotastats quotasync repquota rpc.rquotad setquota warnquota xqmstats
rsh-client 3 netkit-rcp netkit-rlogin netkit-rsh
rsyslog 7 rsyslogd
rtkit 7 rtkitctl
rtmpdump 7 rtmpdump rtmpgw rtmpsrv rtmpsuck
ruby-build 7 ruby-build
ruby-dev 15
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
texlive-fonts-extra-links 7
texlive-lang-chinese 7
texlive-lang-japanese 7 convbkmk kanji-config-updmap kanji-config-updmap-sys kanji-config-updmap-user kanji-fontmap-creator platex platex-dev ptex2pdf uplatex uplatex-dev
texlive-lang-korean 7 jamo-normalize komkindex ttf2kotexfont
texlive-science 7 amstex eolang ulqda
thin-provisioning-tools 7 cache_check cache_dump cache_metadata_size cache_repair cache_restore cache_writeback era_check era_dump era_invalidate era_restore pdata_tools thin_check thin_delta thin_dump thin_ls thin_metadata_pack thin_metadata_size thin_metadata_unpack thin_migrate thin_repair thin_restore thin_rmap thin_trim
tigervnc-tools 6 tigervncpasswd
timgm6mb-soundfont 7
timidity 7 timidity
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
xsel 7 xsel
xsltproc 7 xsltproc
xwayland 7 Xwayland
yorick-z 7
zabbix-sender 4 zabbix_sender
zlib1g-dev 15
znc-perl 7
znc-python 7
znc-tcl 7
`;

/** One a line: needs, uses and what comes by Depends, as numbers (base 36) of lines above; then the packages that lose that. */
export const PROFILES = `
!,,0 1 2 4 a b c d e h v z 12 14 16 1b 1p 1q 1v 2e 2p 2r 2s 2t 7s:nova-compute
!,,1 4 7 8 c d e h n p u w z 11 1q 1v 2f 2v 2z 30 34 61:task-gnome-desktop
!,,1 4 7 8 c d e h n p z 11 1q 1v 2f 2z 30 34 61:gnome-core
!,,2 4 c d 2p 2r:libvirt-daemon-system
!,,2z 30 61:collectd qtcreator
!,,4 7 8 c d k l m o p u w z 11 1q 2t 2v 2z 30 61:task-kde-desktop
!,,4 7 8 c d n 11 1q 2z 30 61:mate-desktop-environment-extras
!,,4 c d z 11 1q 2z 30 61:xpra
!,,7 e:phpmyadmin
!,,:extract gap syslog-ng
!,,a b e g j t v 10 12 14 16 1p ll:ruby-build
!,,e:libbio-perl-perl
!,,k l m o p z 2z 30 61:libreoffice
!,,z 2z 30 61:python3-graph-tool
!,,z:python3-pandas
,,0 1 2 e:~libdigest-md-file-perl libjson-rpc-perl liblwp-useragent-determined-perl librpc-xml-perl libwww-perl libxml-parser-perl libxml-perl
,,0 1 2 z:linkchecker recon-ng
,,0 1 z 1v 2e:python3-certbot-nginx
,,0 1 z 1v:certbot
,,0 1 z 2q 7s:python3-ceilometerclient python3-cinderclient python3-glanceclient
,,0 1 z:pgxnclient ~python3-boto ~python3-consul ~python3-httplib python3-requests python3-requests-oauthlib python3-tornado python3-venv speedtest-cli ~wafwf wapiti
,,0 1:~python3.-venv rubygems-integration
,,11:~x-xserver-utils
,,14:cross-gcc-dev
,,1:ca-certificates httping ssl-cert
,,1z:bison ~m
,,2 e:libio-socket-ssl-perl libmailtools-perl
,,25:~fonts-liberation
,,2:beanstalkd fping inetutils-ping inetutils-syslogd inetutils-traceroute postgresql-client-common telnet
,,2e:~iproute nginx nginx-full nginx-light vlan
,,2f:alsa-utils
,,2z 30 61:blackbox fontconfig genometools ~gir-pango ~gstreamer-plugins-base hwloc ~libass ~libbluray ~libcairo-gobject ~libcairo-script-interpreter ~libcairo ~libcairomm-v ~libfontconfig libgdiplus ~libglw-mesa ~libpango ~libpangocairo ~libpangoft ~libpangox ~libpangoxft librrd-dev ~librrd libtheora-dev ~libtheora ~libxft paps plplot-driver-cairo ~python3.-tk rrdtool ~x-apps
,,30:~libfreetype ~libharfbuzz-gobject ~libharfbuzz-icu ~libharfbuzzb ~libwmf ~libxfont mupdf-tools ~xfonts-dpi xfonts-base xfonts-cyrillic xfonts-intl-arabic xfonts-intl-asian xfonts-intl-chinese xfonts-intl-chinese-big xfonts-intl-european xfonts-intl-japanese xfonts-intl-japanese-big xfonts-intl-phonetic xfonts-scalable xfonts-utils xfonts-wqy
,,3:~libsasl-modules ~libsasl-modules-gssapi-mit
,,4 1q 2f:bluez
,,4 c d:libpam-systemd
,,41:librabbitmq-dev
,,4:avahi-daemon
,,55:libbliss-dev libcdd-dev libcln-dev libginac-dev ~libgmp-dev libmpc-dev libmpfr-dev
,,61:fontconfig-config fonts-dejavu fonts-dejavu-extra
,,7:oneko ~php-bcmath ~php-bz ~php-common php-date ~php-enchant ~php-gmp ~php-imap ~php-intl ~php-json ~php-mbstring ~php-mcrypt ~php-mysql php-net-ftp ~php-odbc ~php-pspell ~php-readline ~php-soap ~php-sqlite ~php-sybase ~php-tidy php-tokenizer ~php-xml ~php-xmlrpc ~php-zip ~php-opcache ~php-xsl
,,:~menu aapt abook acl adduser advancecomp afnix ~alex ~algolg amqp-tools antiword ~apache-utils aplus-fsf apparmor apparmor-profiles apt apt-transport-https apt-utils aragorn arj ash aspell attr augeas-tools authbind autotools-dev avr-libc avrdude axel babeltrace bamtools base-files bash bash-completion bc bear bedtools ~bind-host bindfs binfmt-support binutils binutils-arm-linux-gnueabi binutils-arm-linux-gnueabihf binutils-arm-none-eabi binutils-avr binutils-doc binutils-gold ~binutils-i-linux-gnu ~binutils-mingw-w-x binutils-mips-linux-gnu ~binutils-powerpc-linux-gnu bisonc++ bitlbee-plugin-otr bliss bluez-hcidump bmon bootlogd bossa-cli bridge-utils brotli bsdgames bsdmainutils bsdutils btrfs-progs busybox byacc ~bzip ~chs cabextract capnproto ccache cccc ccze cdbfasta cgpt check chezscheme chrpath clamav-docs clinfo clisp clustalo clustalw cmake-data coinor-cbc conntrack console-setup coreutils corosync cpio ~cpp cpu-checker cpulimit crunch cryptsetup-bin csh ~cvc daemon daemonize daemontools ~dapl-utils dash ~db-util dbus dc debconf debconf-utils debian-archive-keyring debianutils dejagnu desktop-file-utils device-tree-compiler dh-apparmor dialog dictionaries-common diffstat diffutils direnv discount dmidecode dmitry dmsetup dmz-cursor-theme dnsmap dnsutils docker ~dosunix dosfstools doxygen dpkg dselect dumb-init dvidvi ~etools ~ed ~enchant entr ethstatus ethtool exfat-fuse exfat-utils exonerate expat expect exuberant-ctags fakechroot fakeroot faketime fasttree fcrackzip fdupes fftw-dev ~fftw figlet file findutils flac flite ~flite-dev fonts-arphic-ukai fonts-arphic-uming fonts-crosextra-caladea fonts-crosextra-carlito fonts-dejavu-core fonts-droid-fallback fonts-freefont-ttf fonts-hanazono fonts-humor-sans fonts-ipafont fonts-lao fonts-lohit-deva fonts-nanum fonts-nanum-coding fonts-noto-cjk fonts-noto-color-emoji fonts-noto-core fonts-sil-gentium fonts-symbola fonts-thai-tlwg fonts-unfonts-core foremost ~freeglut ~freeglut-dev freetds-bin freetds-common freetds-dev ~freir-plugins-dev fswatch ftp ~fuse ~g++-aarch-linux-gnu ~g++-arm-linux-gnueabi ~g++-arm-linux-gnueabihf ~g++-mingw-w ~g++-mingw-w-i ~g++-mingw-w-x ganglia-monitor gawk gcc-avr ~gcc-mingw-w ~gcc-mingw-w-i ~gcc-mingw-w-x ~gconf-common gdb-avr gdbserver gdisk ~genextfs gengetopt genisoimage genius geoip-database gettext-base gforth gh gifsicle ~gir-atk ~gir-freedesktop ~gir-gstreamer git-man gnutls-bin ~go-mdman google-mock gosu gperf gpgconf ~gpgv gprbuild gpsbabel gpt grep groff-base gsfonts gsl-bin gss-ntlmssp ~gstreamer-tools ~guile gzip happy haproxy haveged ~hdf-helpers hfsplus hfst-ospell hfsutils hicolor-icon-theme highlight hmmer hostapd hp-ppd ~htmltext htop httrack hunspell-en-us hwloc-nox ibutils ibverbs-utils iconx icu-devtools ~imagemagick-common indent infernal inotify-tools install-info ioping ~iperf iputils-ping iputils-tracepath iso-codes iverilog jags java-common javascript-common joe john jpegoptim jq jshon kmod ksh kubectl ladspa-sdk ~lbzip lcab less ~lib32ncurses ~lib32stdc++ ~lib32z ~libaa ~libaacs ~libacl ~libagg-dev libaio-dev ~libaio libalberta-dev ~libantlr-runtime-dev libao-common ~libao libapparmor-dev ~libapparmor ~libapr ~libaprutil libapt-pkg-dev libarchive-dev ~libarmadillo ~libasan ~libasound ~libasound-data ~libasound-dev libaspell-dev libasprintf-dev libassimp-dev libassuan-dev ~libasyncns libatasmart-dev ~libatasmart ~libatk ~libatk-data libatlas-base-dev ~libatlas-base ~libatm-dev libatomic-ops-dev ~libatomic ~libattr ~libaudio ~libaudiofile ~libaudit libavahi-common-data libavahi-common-dev ~libavahi-common ~libavahi-core ~libavahi-glib ~libavc-dev libavresample-dev libavutil-dev ~libavutil libbamtools-dev libbenchmark-dev ~libblas-dev ~libblas ~libblitz-dev libblocksruntime-dev ~libblosc-dev ~libboost-chrono ~libboost-date-time ~libboost-filesystem ~libboost-iostreams ~libboost-program-options ~libboost-regex ~libboost-serialization ~libboost-system ~libboost-thread ~libboost-tools-dev ~libbotan-dev ~libbpf libbrlapi-dev ~libbrlapi libbrotli-dev ~libbsb-dev libbsd-dev ~libbsd ~libbson libbson-dev libbtrfs-dev ~libbz ~libc++-dev ~libc++ ~libc++abi-dev ~libc++abi libc-ares-dev ~libc-ares ~libc-cliente libc-dev-bin ~libc ~libc-arm-cross ~libc-dbg ~libc-dev-powerpc-cross ~libc-i ~libcaca ~libcanberra libcap-dev libcap-ng-dev ~libcap-ng ~libcap ~libcap-bin libcapnp-dev libcapstone-dev ~libcapstone libcbor-dev libccid libcctz-dev libcdio-dev ~libcdio ~libcdparanoia ~libcdr ~libcec libcereal-dev libcfg-dev ~libcharls ~libclang ~libclucene-contribs ~libclucene-core libcmap-dev libcmocka-dev ~libcmocka ~libcolamd libcollection-dev ~libcolord ~libcolorhug ~libcommons-collections-java ~libcommons-dbcp-java libcommons-logging-java ~libcommons-pool-java libconfuse-dev libcpg-dev libcppunit-dev libcrypt-dev libcrypto++-dev ~libcrypto++ libcryptsetup-dev ~libcunit ~libcunit-dev ~libcunit-doc libdaemon-dev ~libdap ~libdapl ~libdatrie ~libdb++-dev ~libdb-dev ~libdb libdbd-mysql libdbi-dev ~libdc-dev ~libdc libdca-dev ~libdca ~libdconf ~libde-dev ~libdirectfb libdjvulibre-text ~libdjvulibre libdouble-conversion-dev ~libdrm-amdgpu libdrm-dev ~libdrm-intel ~libdrm-nouveau ~libdrm-radeon ~libdrm libdumbnet-dev ~libdvdnav ~libdvdread libdwarf-dev libecj-java ~libedit ~libegl-mesa ~libegl-mesa-dev ~libelf libenca-dev ~libenca ~libepsilon libestr-dev libev-dev ~libev ~libevent ~libevent-core libevent-dev ~libevent-extra ~libevent-openssl ~libevent-pthreads libexempi-dev ~libexif ~libexiv ~libexiv-dev ~libexpat ~libexttextcat libexttextcat-data ~libfc libfaad-dev ~libfaad libfakeroot libfaketime libfastjson-dev libfcgi-dev libfdt-dev libffi-dev ~libffi ~libfftw ~libfftw-dev ~libfftw-double libflac-dev ~libflac ~libflann libfmt-dev ~libfontenc libfreeimage-dev libfreenect-dev ~libfreexl libfribidi-dev libfst-dev libfst-tools ~libftdi-dev ~libfuse libfuzzy-dev ~libfyba ~libganglia-dev libgbm-dev ~libgbm ~libgcrypt ~libgdbm ~libgdk-pixbuf-common libgearman-dev libgeos++-dev ~libgeos ~libgeos-c ~libgeos-cv libgeos-dev ~libgeronimo-jta-spec-java libgetopt-java libgettextpo-dev ~libgettextpo libgflags-dev ~libgfortran libgif-dev ~libgif libgiftiio-dev ~libgl ~libgl-mesa-dev ~libgl-mesa-dri ~libgl-mesa-glx libglapi-mesa ~libgles-mesa ~libgles-mesa-dev libglew-dev ~libglew libglewmx-dev ~libglib ~libglib-bin libglm-dev ~libglu-mesa ~libglu-mesa-dev libgme-dev libgmock-dev ~libgmp ~libgmpxxldbl ~libgnutls ~libgnutlsxx ~libgomp ~libgomp-powerpc-cross libgoogle-glog-dev libgoogle-perftools-dev ~libgoogle-perftools libgpg-error-dev ~libgphoto-ln ~libgphoto-port ~libgpm ~libgraphite libgrok-dev ~libgrok ~libgrpc++ ~libgs-common libgsl-dev ~libgsl ~libgslcblas ~libgsm ~libgsm-dev ~libgssapi-krb libgssglue-dev ~libgssrpc ~libgstreamer libgtest-dev ~libgtkglext-doc ~libgudev ~libhavege ~libhdf-alt libhiredis-dev ~libhiredis ~libhogweed ~libhsqldb-java libhttp-parser-dev ~libhttp-parser ~libhttpclient-java ~libhunspell libhunspell-dev ~libhyphen libiberty-dev libibverbs-dev libice-dev ~libice libiconv-hook-dev ~libicu ~libidl libidn2-0-dev libidn2-dev ~libiec-dev ~libieee ~libignition-math-dev ~libijs ~libilmbase libini-config-dev ~libinput ~libiodbc-dev libipset-dev libircclient-dev libiscsi-dev ~libisl ~libiso-dev ~libitm ~libjack-jackd libjansson-dev ~libjansson ~libjbig ~libjbigdec libjemalloc-dev ~libjemalloc libjerasure-dev libjna-java libjpeg-turbo-progs ~libjpeg-turbo libjq-dev libjs-jquery libjs-jquery-ui libjs-sphinxdoc libjson-c-dev ~libjson-c ~libjson ~libjson-dev libjsoncpp-dev libjudy-dev ~libjudydebian ~libkadmclnt-mit ~libkadmsrv-mit libkate-dev ~libkdb ~libkmlbase ~libkmlconvenience ~libkmldom ~libkmlengine ~libkmlregionator ~libkmlxsd libkmod-dev liblangtag-common ~liblangtag ~liblapack-dev liblapack-doc ~liblapack ~liblapacke ~liblapacke-dev ~liblcms ~liblcms-dev ~liblept libleptonica-dev libleveldb-dev ~liblircclient ~liblld-dev liblldb-14 ~libllvm liblmdb-dev liblo-dev ~liblogcplus-dev ~liblogcpp-dev ~liblogcxx liblognorm-dev ~liblpsolve-dev ~liblqr ~libltdl ~liblttng-ust ~libluajit-dev ~liblz-dev ~liblz ~liblz-tool liblzma-dev ~liblzma ~liblzo ~liblzo-dev ~libmad ~libmad-dev libmagic-dev ~libmagic ~libmarkdown-dev libmaxminddb-dev ~libmaxminddb libmcrypt-dev ~libmcrypt libmecab-dev libmetis-dev ~libmhash ~libmicrohttpd libminiupnpc-dev libmms-dev libmnl-dev libmodbus-dev libmodplug-dev ~libmodplug ~libmono-dev libmosquitto-dev ~libmplame-dev ~libmplame ~libmpc libmpcdec-dev libmpdec-dev ~libmpdec ~libmpeg libmpeg3-dev ~libmpfr libmsgpack-dev ~libmspub libmunge-dev ~libmunge ~libmythes libnanomsg-dev ~libncurses ~libncursesw ~libnetfilter-queue ~libnetpbm libnewlib-dev libnfs-dev ~libnfs ~libnl ~libnl-dev ~libnl-genl ~libnl-genl-dev ~libnl-nf ~libnl-nf-dev ~libnl-route ~libnl-route-dev libnlopt-dev ~libnlopt ~libnspr ~libnspr-dev libnss-myhostname libnss-wrapper ~libnss ~libnss-dev ~libnss-tools libntl-dev ~libnuma liboce-foundation-dev liboce-modeling-dev ~libodbc ~libofa-dev libogdi-dev ~libogdi libogg-dev ~libogg ~libomniorb libomp-dev ~libomp libomxil-bellagio-dev libopenal-data libopenblas-base ~libopenblas-dev libopencore-amrnb-dev ~libopencore-amrnb libopencore-amrwb-dev ~libopencore-amrwb ~libopenexr libopenexr-dev ~libopenjp ~libopenjp-dev ~libopenmpi ~libopenni-dev liboping-dev ~libopts ~libopts-dev libopus-dev ~libopus ~liborc ~liborc-dev ~liborcus ~libosmesa-dev libossp-uuid-dev ~libp-kit-dev libpam-modules libpam-runtime ~libpamg libpaper-utils libpapi-dev ~libpci libpciaccess-dev ~libpciaccess libpcl1-dev ~libpcl ~libpcre ~libpcre-dbg ~libpcsclite libpgm-dev ~libpipeline ~libpixman ~libpixman-dev ~libplist libplist-dev libpmi2-0-dev ~libpng-dev ~libpng ~libpolkit-agent ~libpolkit-gobject ~libportaudio libpostgresql-jdbc-java libpostproc-dev ~libpostproc libprocps-dev libprotobuf-c-dev ~libprotobuf-c ~libprotobuf-java ~libprotobuf ~libprotoc libpsl-dev libpspell-dev ~libpthread-stubs-dev libqb-dev libqhull-dev ~libqpid-proton-dev ~libqrencode ~libqtcore ~libqtscript ~libqtsql-mysql ~libquadmath libquorum-dev ~librabbitmq libradcli-dev ~libraw librdmacm-dev ~librdmacm ~libreadline librecode-dev librelp-dev librocksdb-dev librtlsdr-dev ~librtlsdr ~librtmp librubberband-dev ~libsamplerate libsane-common libsass-dev libsbc-dev libseccomp-dev ~libseccomp ~libsecret libsecret-common ~libselinux ~libsensors-dev ~libsensors ~libservlet-java ~libshairport ~libslfj-java ~libslicot libslirp-dev libsm-dev ~libsm ~libsmi-common ~libsmi-dev libsnappy-dev ~libsnappyv ~libsndfile libsndio-dev libsodium-dev libsofia-sip-ua-dev libsoundtouch-dev libsox-fmt-base libsoxr-dev ~libspeechd libspeex-dev ~libspeex libspeexdsp-dev ~libspeexdsp libspnav-dev ~libsqlite libsqliteodbc ~libssh ~libssl-dev libssl-doc ~libssl ~libstartup-notification ~libstdc++ libstemmer-dev libsuitesparse-dev ~libsundials-cvode ~libsundials-cvodes ~libsundials-ida ~libsundials-idas ~libsundials-kinsol ~libsundials-nvecserial libsvm-dev libswing-layout-java libswscale-dev ~libswscale ~libsybdb libsysfs-dev ~libsysfs libsystemd-dev ~libsystemd ~libtalloc ~libtasn-dev ~libtasn-bin libtbb-dev ~libtbb ~libtcnative ~libtdb libtelnet-dev libthai-data ~libthai libtidy-dev ~libtiff ~libtinfo ~libtinyxml-dev ~libtinyxml libtirpc-dev libtokyocabinet-dev ~libtokyocabinet ~libtomcat-java ~libts ~libtsan ~libturbojpeg ~libturbojpeg-dev ~libubsan libuchardet-dev libudev-dev ~libudev ~libudisks libudns-dev ~libudns ~libudunits libunistring-dev ~libunistring ~libunwind ~libunwind-dev liburcu-dev ~liburiparser ~libusb ~libusb-dev libutfcpp-dev ~libuv ~libuv-dev ~libvl ~libvl-dev ~libvlconvert ~libva-glx ~libva-x ~libva libvdpau-dev ~libvdpau ~libvisio libvlfeat-dev libvo-aacenc-dev libvo-amrwbenc-dev libvorbis-dev ~libvorbisa ~libvorbisenc ~libvorbisfile libvpx-dev ~libvpx libwaffle-dev libwavpack-dev ~libwavpack ~libwayland-client ~libwayland-cursor libwayland-dev ~libwayland-egl-mesa ~libwayland-server ~libwbclient libwebp-dev ~libwebp ~libwpd libwpd-tools ~libwpg ~libwps ~libwrap ~libwrap-dev ~libx ~libx-data ~libx-dev ~libx-doc ~libx-xcb-dev ~libx-xcb ~libx32stdc++ libxau-dev ~libxau ~libxaw ~libxcb-composite ~libxcb-dri ~libxcb-dri-dev ~libxcb-glx ~libxcb-glx-dev libxcb-present-dev ~libxcb-present ~libxcb-randr ~libxcb-randr-dev ~libxcb-render ~libxcb-render-dev ~libxcb-shape ~libxcb-shape-dev ~libxcb-shm ~libxcb-shm-dev libxcb-sync-dev ~libxcb-sync ~libxcb-xfixes ~libxcb-xfixes-dev ~libxcb-xkb ~libxcb ~libxcb-dev libxcomposite-dev ~libxcomposite libxcursor-dev ~libxcursor libxdamage-dev ~libxdamage libxdmcp-dev ~libxdmcp ~libxdp libxen-dev libxext-dev ~libxext libxfixes-dev ~libxfixes libxi-dev ~libxi libxinerama-dev ~libxinerama libxkbcommon-dev ~libxkbcommon-x ~libxkbcommon libxkbfile-dev ~libxml++-v ~libxml ~libxml-dev ~libxml-utils libxmu-dev libxmu-headers ~libxmu ~libxmuu libxpm-dev ~libxpm libxrandr-dev ~libxrandr libxrender-dev ~libxrender libxshmfence-dev ~libxshmfence ~libxslt-dev ~libxslt libxss-dev ~libxss libxt-dev ~libxt libxtst-dev ~libxtst libxv-dev ~libxv libxvidcore-dev ~libxvidcore libxvmc-dev ~libxvmc ~libxxfdga-dev ~libxxfdga ~libxxfvm-dev ~libxxfvm libyajl-dev ~libyajl ~libyaml libyaml-cpp-dev ~libyaml-cpp libyaml-dev ~libyang ~libyubikey ~libz ~libz-dev ~libzip ~libzmq libzookeeper-mt-dev libzstd-dev ~libzstd ~linux-kbuild linux-libc-dev liquidprompt lisaac lksctp-tools ~lld lmdb-utils lmod locales locales-all locate lockfile-progs lp-solve lrzip lsb-base lsof ltrace lua-bitop lua-cjson lua-event lua-expat lua-filesystem ~lua-rex-pcre lua-sec lua-socket lua-zlib ~lua ~luajit lzip lzop macchanger make man-db manpages manpages-dev mariadb-backup ~mariadb-client-core mariadb-common ~mariadb-server-core mate-indicator-applet-common mcpp mecab mecab-ipadic ~mecab-ipadic-utf mecab-naist-jdic mesa-common-dev mesa-utils-extra mesa-vdpau-drivers mg mingetty ~mingw-w miniupnpc mlocate mmdb-bin monit mosquitto mosquitto-clients mtd-utils mtools mtr-tiny multitail munge ~muscle musl mydumper mysql-common nagios-nrpe-plugin nano nasm nbtscan ncdu ncftp ncurses-base ncurses-bin ndppd net-tools netbase netcat netcat-openbsd nginx-common ngircd nickle ninja-build nload ~nlohmann-json-dev nnn nomarch nova-doc nsis ~ntfs-g numactl numlockx nvi odbcinst ~odbcinstdebian ogdi-bin omniorb-nameserver opencl-headers ~openjdk-doc openmpi-doc openocd openssl optipng ~pzip ~pzip-full paml pandoc ~par parted passwd patch patchelf ~pbzip pciutils pcregrep pcscd perftest perl-base pff-tools php-google-protobuf phylip picocom pigz pinentry-curses pixiewps pixz pmccabe pmount pngcrush pngquant poppler-data postfix-doc pps-tools probcons proj-data protobuf-c-compiler psmisc pv pwgen ~pypy ~python3-matplotlib-data qemu qpdf ~qt-qmake qtchooser r-doc-html ragel rapidjson-dev raxml rdfind rdmacm-utils ~rec redir redis-server redis-tools regina-rexx rfkill ~rng-tools rocm-cmake rpcbind rsh-client rsync rtl-sdr ruby-net-dns rust-src schedtool screen sed ~sg-utils shadowsocks-libev sharutils shellcheck ~shunit siege silversearcher-ag sl slsh snap socat sound-theme-freedesktop source-highlight sox spawn-fcgi splint ~sqlite squashfs-tools srecord ssdeep ssh-askpass sslscan ssmtp strace stress strongswan sudo ~swig swisswatch symlinks sysfsutils syslinux-utils sysvinit-utils ~t tabix talk tantan tao-pegtl-dev tar ~tcl tclcl-dev tcpd tcsh tdsodbc tidy time tinc tini tmpreaper tmux tofrodos toilet traceroute transmission-common tree ttf-unifont tzdata ubuntu-cloud-keyring udunits-bin uidmap uml-utilities uncrustify unionfs-fuse unixodbc unsort unzip upx-ucl usbutils uthash-dev util-linux uuid uwsgi ~vl-utils vim-doc vnstat vpcs wait-for-it wavpack wdiff webp whiptail whois wireless-tools wise wmctrl wordnet-dev ~x-common ~x-session-utils ~x-xkb-utils ~xproto-core-dev ~xproto-dri-dev ~xproto-gl-dev ~xproto-input-dev ~xproto-kb-dev ~xproto-randr-dev ~xproto-render-dev ~xproto-xext-dev ~xproto-xfvidmode-dev ~xproto-xinerama-dev xauth xbitmaps ~xdelta xdotool xfonts-encodings xinput xml-core ~xmlsec xmlstarlet xorg-docs-core xorg-sgml-doctools xorriso xsel xsltproc xtail xtrans-dev xutils-dev xxd xz-utils xzdec yasm yodl z3 zabbix-sender zeroc-ice-slice zile zipalign ~zlibg zoem zopfli zsh zstd zsync zziplib-bin ~libgcc ~lib32gcc ~libjpeg libjasper-dev ~libjasper libatlas-dev ~libopenjpeg libopenjpeg-dev zlibc ~libmysqlclient ~libgslldbl ~mysql-server ~openjdk-jre-headless google-chrome-stable
,,a:autopoint
,,b:mcrypt
,,g j t v 2g:g++-multilib
,,g j t v:~g++
,,g j v 55 ll:libghc-zlib-bindings-dev libghc-zlib-dev
,,g j v 55:libghc-readline-dev
,,g j v:gcc-multilib ~gccgo ~gfortran ~gobjc
,,j 30 ll:~libfreetype-dev liboce-ocaf-dev liboce-visualization-dev libxfont-dev xserver-xorg-dev
,,j 41 55:~libxmlsec-dev
,,j 41 ll:default-libmysqlclient-dev libmariadb-dev libmariadbd-dev libmysql++-dev libwebsockets-dev
,,j 41:~libc-cliente-dev
,,j 55 cv ll:libcgal-dev
,,j 55 ll:libglpk-dev librtmp-dev
,,j 55:~libgnutls-dev libmicrohttpd-dev
,,j 6t ll:libosmpbf-dev libprotoc-dev
,,j ll:~libaa-dev libbam-dev libcaca-dev libelf-dev ~libgit-dev libnewt-dev libopencv-core-dev libopencv-flann-dev libopencv-imgproc-dev libopencv-ml-dev libopencv-photo-dev libopencv-video-dev libopenmpt-dev libpci-dev libpng++-dev libprotobuf-dev libqpdf-dev libspandsp-dev ~libssh-dev libssh-gcrypt-dev libtiff-dev libzip-dev libzvbi-dev lzma-dev ~zlibg-dev
,,j v ll:~gdc
,,j v:~gnat
,,j:comerr-dev ~krb-multidev ~libacl-dev ~libattr-dev libaugeas-dev libavl-dev libblkid-dev libbluetooth-dev ~libboost-atomic-dev ~libboost-chrono-dev ~libboost-context-dev ~libboost-coroutine-dev ~libboost-date-time-dev ~libboost-dev ~libboost-filesystem-dev ~libboost-graph-dev ~libboost-iostreams-dev ~libboost-json-dev ~libboost-locale-dev ~libboost-math-dev ~libboost-program-options-dev ~libboost-regex-dev ~libboost-serialization-dev ~libboost-system-dev ~libboost-test-dev ~libboost-thread-dev ~libboost-timer-dev ~libbz-dev ~libc-dev libcdio-paranoia-dev libdevmapper-dev libedit-dev libesmtp-dev libexif-dev ~libexpat-dev libexplain-dev ~libextfs-dev ~libfuse-dev libgc-dev ~libgcrypt-dev libgdbm-dev libical-dev libicu-dev ~libiptcdata-dev libiw-dev libjpeg-dev ~libjpeg-turbo-dev ~libkakasi-dev ~libkrb-dev libmhash-dev libmount-dev ~libncurses-dev ~libncursesw-dev ~libnet-dev libnuma-dev ~libpamg-dev libpcre++-dev ~libpcre-dev libpopt-dev ~libquantlib-dev libreadline-dev libsctp-dev ~libselinux-dev ~libsqlite-dev ~libstdc++-dev libtinfo-dev ~libyang-dev uuid-dev
,,v:binutils-dev binutils-multiarch binutils-multiarch-dev ~fp-compiler
,,w 11 2z 30 61:xutils
,,w 2z 30 61:~x-utils
,0 1 1s 1v gp,z 2e:byobu
,0 1 1v 2c,i z:gdebi-core
,0 1 1v 2c,z:python3-debian
,0 1 1v,z:python3-apt
,0 1 2 28 9d,e v 2z 30 61:nunit
,0 1 2 3 1p 1s,b e 12 23:quilt
,0 1 2 3 1p,e 23:intltool-debian
,0 1 2 3 1x 2d,7 e h:phppgadmin
,0 1 2 3 4 5 6 7 1k 2f,1q:mdadm
,0 1 2 3 4 5 6 7 8 9 a b c d e f h i k l m o p q u 12 1b 1s 22,z 1v:python3-rosinstall
,0 1 2 3 4 5 6 7 8 9 a b c d f g h i k l m n o p q r s t u w x y 10 18 1c 1g 1q 1w 1y,e j v 17 1b 1z 20 2z 30 41 4s 56 61 cv ll:~libvtk-qt-dev
,0 1 2 3 4 5 6 7 8 9 a b c d f g h i k l m n o p q r s t u w x y 10 18 1g,e j v 17 1b 1z 20 2z 30 41 4s 56 61 cv ll:~libvtk-dev
,0 1 2 3 4 5 6 7 8 9 a b c d f h r s y 1c,j 2z 30 61 ll:~libopencv-calibd-dev libopencv-contrib-dev libopencv-dev ~libopencv-featuresd-dev libopencv-highgui-dev libopencv-objdetect-dev libopencv-stitching-dev libopencv-superres-dev libopencv-videostab-dev
,0 1 2 3 4 5 6 7 8 9 c d e f h k l m o p q u 12 1b 1s 1v 22,z:python3-wstool
,0 1 2 3 4 5 6 7 8 9 c d e f h n w y z 11 14 1q 3y 5n k3,2z 30 61:texstudio
,0 1 2 3 4 5 6 7 8 9 c d e f n r s w y 11 15,2z 30 34 61:gimp
,0 1 2 3 4 5 6 7 8 9 c d e f n w y 11,k l m o p z 2z 30 61:python3-uno
,0 1 2 3 4 5 6 7 8 9 c d e h n r s z 1c 1i 1q 1u,2z 30 61:~wine wine-binfmt
,0 1 2 3 4 5 6 7 8 9 c d f g h i k l m n o p q r s t u w x y 10 18 1c 1g 1q 1w 1y,:~libpcl-dev
,0 1 2 3 4 5 6 7 8 9 c d f h n y,k l m o p:libgpgmepp-dev
,0 1 2 3 4 5 6 7 8 9 c d f k l m n o p q w y 11 15 35 67 8h,e 2z 30 5n 61:latexmk
,0 1 2 3 4 5 6 7 8 9 c d h n 1q 1w 1y,e 2z 30 61:~qtpositioning-dev
,0 1 2 3 4 5 6 7 8 9 c d h n u 15 1d 24,e g j t v 18 2z 30 61 ll:liboctave-dev
,0 1 2 3 4 5 6 7 8 9 c d h n,j 2z 30 55 61 cv ll:~libcgal-qt-dev
,0 1 2 3 4 5 6 7 8 9 c d n r s w 11 1f 1j 1l 1n 27 2k,e z 15 2z 30 34 3y 5n:asymptote
,0 1 2 3 4 5 6 7 8 a b c d f g h i k l m n o p q t v x 10 12 14 16 1g 1p 1t 1z 20 21 23,9 j z 2z 30 61 ll:audacious-dev libaudclient-dev
,0 1 2 3 4 5 6 7 8 a b e f g i k l m o p q t v x 10 12 13 14 16 1c 1e 1g 1p 1t 1z 20 21 23 a0,9 j z 2z 30 61 ll:~libgtk-dev
,0 1 2 3 4 5 6 7 8 a b e f g i k l m o p q t v x 10 12 13 14 16 1c 1e 1g 1p 1t 1z 20 21 23,9 j z 2z 30 61 ll:~libgtkmm-dev
,0 1 2 3 4 5 6 7 a b c d e f h i k l m o p q r s w y z 15 19 1a 1f 1q 1w 1x 1y 2q 2x 35,:printer-driver-all
,0 1 2 3 4 5 6 7 a b f g h i r s v w y 15 18 1g 1p 2e f5,8 9 e j z 1z 20 23 2z 30 4s 56 61 ll:libvips-dev
,0 1 2 3 4 5 6 7 a c e f h r s y 1k 1x h4,:~osmpgsql
,0 1 2 3 4 5 6 7 b c d e f h i r s y 19 1a 1q 1w 1y 48 4j e4,a z 15 2z 30 34 35 61:hpijs-ppds
,0 1 2 3 4 5 6 7 c e 1k 2p,:rsyslog syslog-ng-core
,0 1 2 3 4 5 6 7 c e 1k 2p,h z:rabbitmq-server
,0 1 2 3 4 5 6 7 c e 1k,:at atop emacs-nox mailutils procmail rsyslog-gnutls rsyslog-relp
,0 1 2 3 4 5 6 7 c e h 1k 9l,z:python3-pyclamd
,0 1 2 3 4 5 6 7 e 9m,h 1k 2p:clamav-daemon
,0 1 2 3 4 5 6 7 e,1k 2p:tinyproxy
,0 1 2 3 4 5 6 7 e,1k:logrotate
,0 1 2 3 4 5 6 7 e,:cron
,0 1 2 3 4 5 6 7 e,h 1k 2p:clamav
,0 1 2 3 4 5 6 7 f k l m o p q z,:smbclient winbind
,0 1 2 3 4 5 6 8 a b e f g i k l m o p q t v x 10 12 13 14 16 1g 1p 1t 1z 20 21 23 a0,9 j z 2z 30 61 ll:libgtk2.0-dev
,0 1 2 3 4 5 6 8 a b e f g i k l m o p q t v x 10 12 13 14 16 1g 1p 1t 1z 20 21 23,9 j z 17 2z 30 61 ll:~libgnomecanvas-dev
,0 1 2 3 4 5 6 8 a b e f g i k l m o p q t v x 10 12 13 14 16 1g 1p 1t 1z 20 21 23,9 j z 2z 30 61 ll:libgtkmm-2.4-dev
,0 1 2 3 4 5 6 8 a b e f g i k l m o p q t v x 10 12 14 16 1g 1p 1t 1z 20 21 23,9 j z 17 2z 30 61 ll:~libglademm-dev ~libgtkgl-dev ~libgtkglext-dev ~libgtkglextmm-x-dev
,0 1 2 3 4 5 6 a b e f i k l m o p q v x y z 29 2q 2s 5x 85 ae,2e:lxc
,0 1 2 3 4 5 6 a b f y,j k l m o p z ll:libostree-dev
,0 1 2 3 4 5 6 a b h i z 15 1x,7 e:php-horde-webmail
,0 1 2 3 4 5 6 e 5l 68 80,1q 2z 30 61:libsane
,0 1 2 3 4 5 6 e f r s y 5l 68 80,1q 2z 30 61:~libsane
,0 1 2 3 4 5 6 f k l m o p q t x 10 13 1p,a b e g i j v 12 14 16 1g 1z 20 23 2m 4s:alien
,0 1 2 3 4 5 6 r s 15 19 1a 4u 67,e 1p:google-perftools
,0 1 2 3 4 8 9 a b c d g i n u 18 1g,e g j v z 17 1b 1z 20 25 2z 30 41 4s 56 5e 61 6t cv ll:~libgazebo-dev
,0 1 2 3 4 8 9 c d e n w z 11 1c 1e 1i 1o 1r 1u 2a,f k l m o p 2z 30 61:libreoffice-avmedia-backend-gstreamer
,0 1 2 3 4 8 a b f g i k l m o p q t v x 10 12 14 16 1g 1p 1t 1z 20 21 23,9 e j z 17 2z 30 61 ll:~libgnomecanvasmm-dev
,0 1 2 3 7 8 9 a b e f g j k l m o p q t v x y 10 12 13 14 16 1f 1p 1t 1v 21 23 2c 3w,4 c d i z 2z 30 61:gdebi
,0 1 2 3 7 8 9 a b e h i r s 15 19 1a 1c 1e 1i 1l 1n 1o 1r 1t 1u,4 c d n z 1v 2z 30 61:mate-dock-applet
,0 1 2 3 7 8 9 a b f r s y 1c 1e,4 c d j n z 2z 30 61 ll:~libgstreamer-plugins-bad-dev
,0 1 2 3 7 8 9 a b i,4 c d z 2z 30 61:~python3-wxgtk
,0 1 2 3 7 8 9 e f h i k l m o p q r s u y 11 15 19 1a 1c 1e 1i 1l 1n 1o 1q 1r 1t 1u 1v 1w 1y 29 2a 2c 2f 2m 2r 4y 8p 9y,4 c d n z 2z 30 61:gnome-panel
,0 1 2 3 7 8 9 e f h k l m n o p q r s y z 15 19 1a 1c 1e 1i 1l 1n 1o 1q 1r 1t 1u 1v 1w 1y,4 c d 2z 30 61:gnome-terminal
,0 1 2 3 7 8 9 e f h k l m o p q r s y z 15 19 1a 1c 1e 1i 1l 1n 1o 1r 1t 1u 1v 2f,4 c d n 1q 2z 30 61:mate-applets
,0 1 2 3 7 8 9 e f k l m n o p q r s u y 11 1b 1c 1e 1q 2c 2f 2m 4k 4n 5a 5b 8j,4 c d z 2z 30 61:lxde-core
,0 1 2 3 7 8 9 e f k l m o p q r s y 15 1q 1w 1y,4 c d n 2z 30 61:darktable
,0 1 2 3 7 8 9 e h n r s 15 19 1a 1c 1e 1i 1l 1n 1o 1r 1t 1u 1v,4 c d z 12 2z 30 61:meld
,0 1 2 3 7 8 9 e h n r s 15 19 1a 1c 1e 1i 1l 1n 1o 1r 1t 1u 1v,4 c d z 2z 30 61:gedit
,0 1 2 3 7 8 9 e h n r s w 11 15 19 1a 1c 1e 1i 1l 1n 1o 1r 1t 1u 1v 1w 1y,4 c d z 2z 30 61:mate-menu
,0 1 2 3 7 8 9 e h n r s z 15 19 1a 1c 1e 1i 1l 1n 1o 1r 1t 1u 1v,4 c d 2z 30 61:eog
,0 1 2 3 7 8 9 e h r s z 15 19 1a 1c 1e 1i 1l 1n 1o 1r 1t 1u 1v,4 c d n 2z 30 61:mate-applet-brisk-menu mate-indicator-applet mate-window-buttons-applet mate-window-menu-applet mate-window-title-applet
,0 1 2 3 7 8 9 e i n w z 11 1c,4 c d 2z 30 61:deepin-movie
,0 1 2 3 7 8 9 e i r s w z 11 15 19 1a 1e 1i 1l 1n 1q,4 c d n 2z 30 61:deepin-music
,0 1 2 3 7 8 9 e r s 1k,4 c d 2z 30 61:emacs
,0 1 2 3 7 8 9 e r s u z 12 15 19 1a 1b 1e 1i 1l 1n 1o 1r 1s 22 73,4 c d h n 2z 30 61:rebar
,0 1 2 3 7 8 9 e w 11,4 c d 2z 30 61:filezilla
,0 1 2 3 7 8 9 f u y 12 1b 1s,4 c d e 22 2z 30 61:gitg
,0 1 2 3 7 8 9 g j v 1k br,4 c d 2z 30 61:haskell-mode
,0 1 2 3 7 8 9 r s,4 c d e 2z 30 61:feedgnuplot
,0 1 2 3 7 8 a b f h k l m o p q r s x 15 19 1a 1e 1i 1l 1n 1o 1r,4 9 c d j n z 17 2z 30 61 ll:~libwebkitgtk-dev
,0 1 2 3 7 8 a b f k l m o p q x,4 c d j n z 55 ll:libnice-dev
,0 1 2 3 7 8 a b f k l m o p q x,4 c d j n z ll:~libsoup-dev
,0 1 2 3 7 a b e f g h i j k l m o p q t v x 10 12 13 14 16 1g 1p 1z 20 21 23 3j 91 bz k2,:gnulib
,0 1 2 3 7 a b e h i 1x 2d,:~apache-doc
,0 1 2 3 7 a b f g j k l m o p q t v x 10 12 13 14 16 8k,e:abi-dumper
,0 1 2 3 7 a b i 1x,e h 2d:~apache
,0 1 2 3 7 a b,4 c d j n z ll:libsoup2.4-dev
,0 1 2 3 7 e f r s y,4 c d 1q 2z 30 61:colord
,0 1 2 3 7 f g h i j k l m o p q t u x y z 10 13 1b 1f 1g 1s 1t 1v 1z 20 21 22 23 2c 2t 3w 3x 49 76 a9,a b e v 12 14 16 2q:pbuilder
,0 1 2 3 7 f g j k l m o t x y 10 13 1p,a b e i p v 12 14 16 1f 23:lintian
,0 1 2 3 7 h z 1s aq,e 2z 30 61:ants
,0 1 2 3 7 h z 37,:valgrind
,0 1 2 3 7 z,:nfs-common
,0 1 2 3 8 9 2q,2z 30 61:hydra
,0 1 2 3 8 9 a b g i u 18 1g,e g j v 17 1b 1z 20 2z 30 41 4s 56 61 cv ll:libvtk6-dev
,0 1 2 3 9 e f h k l m o p q r s y z 15 1c 1e 1i 1l 1n 1o 1r 1t 1u 1v,4 7 8 c d n 11 1q 2z 30 61:mate-desktop-environment-core
,0 1 2 3 a b e 17,:libvirt-dev
,0 1 2 3 a b e 17,j ll:~libnetcdf-c++-dev libnetcdf-cxx-legacy-dev libnetcdf-dev libspatialite-dev
,0 1 2 3 a b e f g i j k l m o p q r s t u v x y 10 12 14 16 19 1a 1b 1s 22 2i 2o 3v,z 30:python3-skimage
,0 1 2 3 a b e f g i j k l m o p q t v x 10 12 13 14 16 1g 1p 1t 1z 20 21 23,2z 30 61:swi-prolog
,0 1 2 3 a b f g i r s u v y 12 17 18 1b 1g 1s 22 jx,e j z 1z 20 2z 30 41 4s 56 61 cv ll:grass-dev
,0 1 2 3 a b f g i r s v y 17 18 1g,e j 1z 20 2z 30 41 4s 56 61 cv ll:libgdal-dev
,0 1 2 3 a b f g i r s v y 18 1g,e j z 1z 20 2z 30 41 4s 56 61 cv ll:libmapnik-dev
,0 1 2 3 a b f g j k l m o p q t v x 10 12 13 14 16,e z:pkg-kde-tools
,0 1 2 3 a b f k l m o p q t x 10 12 13 14 16 1p 1t 21 23 44,7 e g i j v 17 1g 1z 20 41 4s:php-all-dev ~php-dev
,0 1 2 3 a b g i v 1g,e j 17 1z 20 2z 30 41 4s 56 61 cv ll:libpdal-dev
,0 1 2 3 a b h i 1x,7 61:php-dompdf
,0 1 2 3 a b h i r s 19 1a 1x,7 e:roundcube-plugins
,0 1 2 3 a b i,7:~php-http ~php-solr
,0 1 2 3 a b r s,j 2z 30 61:~libgphoto-dev
,0 1 2 3 a b,4 7 c d j z 17 ll:~libgconf-dev
,0 1 2 3 a b,:libpqxx-dev
,0 1 2 3 e g j u v z 12 1b 1s 22 kr,:uwsgi-src
,0 1 2 3 f g j k l m o p q t x 10 13 2t,a b e v 12 14 16 2f:dkms
,0 1 2 3 f k l m o p q t x 10 13 1p 3u,a b e g i j v 12 14 16 17 1g 1z 20 23 4s:dh-lua
,0 1 2 3 f k l m o p q t x 10 13 1p,7 a b e g i j v 12 14 16 1g 1z 20 23 4s:pkg-php-tools
,0 1 2 3 f k l m o p q t x 10 13 1p,a b e g i j v 12 14 16 1g 1z 20 23 4s:debhelper dh-exec equivs
,0 1 2 3 f k l m o p q t x 10 13 1p,a b e g i j v z 12 14 16 1g 1z 20 23 4s:dh-make
,0 1 2 3 f k l m o p q x 13,a b e g j t v z 10 12 14 16:gobject-introspection
,0 1 2 3 f k l m o p q x 13,j z ll:~libgirepository-dev
,0 1 2 3 g i u 18 1g,e j v 1b 1z 20 4s 56 cv ll:libflann-dev
,0 1 2 3 g i u 18 1g,e j v 1b 1z 20 4s 56 ll:~libhdf-mpi-dev ~libhdf-openmpi-dev
,0 1 2 3 i 1g,g j t v ll:~libhdf-mpich-dev
,0 1 2 3 j z 28 2i 2o 33 3v 42 43 4f 4g 4h 4i,:~llvm
,0 1 2 3 j z 28 2i 2o 33,:llvm
,0 1 2 3 j z 43,:llvm-18
,0 1 2 3 kq,e:~libapache-mod-uwsgi
,0 1 2 3 u 12 1b 1s 22,e:~perl
,0 1 2 3 u 12 1b 1s g5,e 22:vcsh
,0 1 2 3 u 12 1b 1s,e 22:tig
,0 1 2 3 u 12 1b 1s,e z 22:bup python3-git stgit
,0 1 2 3 u w 12 1b 1s,e 22 2z 30 61:gitk
,0 1 2 3 z 2b 2h 2i 2o 32 33 3e 3r 3s 3t 3v 42 43 4f 4g 4h 4i,j v:~clang
,0 1 2 3 z 2b 2h 2i 2o 32 33,j v:clang
,0 1 2 3 z 3e 43,j v:clang-18
,0 1 2 3 z ft,:sra-toolkit
,0 1 2 3,e z:~libapache-mod-python ~libapache-mod-wsgi-py
,0 1 2 3,e:~apache-bin ~apache-suexec-pristine gri ~libapache-mod-fcgid ~libapache-mod-xsendfile libdbd-pg-perl libwww-curl-perl
,0 1 2 4 5 6 7 8 9 a b c d e h i n w 11 15 1d 1f 1h 1j 1v 24 27 2w 4p 8f,z:asciidoc
,0 1 2 4 5 6 7 8 9 a b c d h n 1c 1e,e j z 2z 30 61 ll:~qtmultimedia-dev
,0 1 2 4 5 6 7 8 9 a b c d h n,e j z 2z 30 61 ll:~qtbase-private-dev
,0 1 2 4 5 6 7 8 9 a b c d h,j z 30 ll:~libsdl-ttf-dev
,0 1 2 4 5 6 7 8 9 a b c d h,j z ll:~libsdl-gfx-dev ~libsdl-image-dev ~libsdl-mixer-dev ~libsdl-dev
,0 1 2 4 5 6 7 8 9 c d e h n w 11 15 1d 1f 1h 1j 1v 24 27 8f,z:asciidoc-base
,0 1 2 4 5 6 7 8 9 c d e h r s w 1q 2c 2f 2m,2z 30 61:icewm
,0 1 2 4 5 6 7 8 9 c d h n 1c 1q 1w 1y,e 2z 30 61:~libqtwebkit-dev ~qttools-dev
,0 1 2 4 5 6 7 8 9 c d h n w z 11 15 1d 1f 1h 1j 1v 24 27 40 9x,e:xmlto
,0 1 2 4 5 6 7 8 9 c d h n,e 2z 30 61:~libqtopengl-dev ~libqtsensors-dev ~libqtxmlpatterns-dev ~qtconnectivity-dev ~qtdeclarative-dev
,0 1 2 4 5 6 7 8 9 c d h n,e j 2z 30 55 61 cv ll:libcgal-qt5-dev
,0 1 2 4 5 6 7 8 9 c d n r s w 11,e 15 2z 30 34 61:dvipng
,0 1 2 4 5 6 7 8 9 c d n w 11,e 26 2z 30 61:texlive-luatex
,0 1 2 4 5 6 7 8 9 c d n w 11,e 2z 30 3y 5n 61:cm-super-minimal
,0 1 2 4 5 6 7 8 9 c d n w 11,e 2z 30 61:~bibtexhtml
,0 1 2 4 5 6 7 8 9,e v 2z 30 61:~libgtk-cil ~libgtk-cil-dev
,0 1 2 4 5 6 7 c h 1f 1j 1k 27 2e 2q kk kl,e i v:rkhunter
,0 1 2 4 5 6 8 9 c d e n w 11,:xdg-utils
,0 1 2 4 5 6 8 9,e v 2z 30 61:libgtk2.0-cil
,0 1 2 4 5 6 a b g i r s v 1g,j 30 ll:~libimlib-dev
,0 1 2 4 5 6 a b,j z ll:~libdbus-glib-dev libpulse-dev libumockdev-dev
,0 1 2 4 5 6 e cs,:~mpg
,0 1 2 4 5 6 e r s z 15 19 1a 1l 1n 2k 4v 4w 7k,:groff
,0 1 2 4 5 6,e z:sphinxtrain
,0 1 2 4 8 a b c d n,9 j z ll:libnotify-dev
,0 1 2 7 8 9 e r s z 15 19 1a 1c 1e 1i 1l 1n 1r 1u,3 4 c d n:bitlbee-libpurple
,0 1 2 7 8 9 e w 11,4 c d z 2z 30 61:terminator
,0 1 2 7 8 9 e z 15 1c 1e 1i 1l 1o 1r 1u 2a,3 4 c d n 2z 30 61:pidgin-sipe
,0 1 2 7 8 9,4 c d e v 2z 30 61:libgtk3.0-cil-dev
,0 1 2 7 8 9,:~helpman
,0 1 2 7 8 a b,4 9 c d j z 17 2z 30 61 ll:~libgoocanvasmm-dev
,0 1 2 7 8 a b,4 9 c d j z 2z 30 61 ll:libgtk-3-dev libgtkmm-3.0-dev
,0 1 2 7 a b e h i z 1f 1j 27 75 8r 9p 9q ac bh cj fo g3 g4 h1 h6 h9 ha kf,:t-coffee
,0 1 2 7 a b e i 4j lg,z:fish
,0 1 2 7,e:libxml-libxml-perl libxml-libxml-simple-perl libxml-libxslt-perl libxml-simple-perl texinfo
,0 1 2 8 9 e z 1c 1e 1i 1r 1u,3 4 c d n:telegram-purple
,0 1 2 a b 1c 1e 1i 66,j z ll:~libgstreamermm-dev
,0 1 2 a b 1c 1e,j z ll:~libgstreamer-plugins-base-dev
,0 1 2 a b e 17,v:mono-mcs
,0 1 2 a b e i 75,z 30:python3-biopython
,0 1 2 a b e i z 14 j1,:sphinx-common
,0 1 2 a b e i,z 1v:python3-rosinstall-generator
,0 1 2 a b g v,j z ll:valac
,0 1 2 a b i 1f 1j 27 4j,e:mafft
,0 1 2 a b i,2z 30 61:~python3-tk
,0 1 2 a b i,:~libpython-stdlib ~libpython ~python3-is-python ~python3-markupsafe ~python3-pkg-resources ~python3-ply ~python3-pycparser ~python3-six
,0 1 2 a b i,j:~libpython-dev
,0 1 2 a b i,z 30:python3-qrcode python3-seqdiag
,0 1 2 a b r s,j ll:~libgd-dev
,0 1 2 a b,8 9 j z 2z 30 61 ll:~librsvg-dev
,0 1 2 a b,9 j z ll:~libgdk-pixbuf-dev
,0 1 2 a b,e z:gtk-doc-tools
,0 1 2 a b,j z 2z 30 61 ll:libass-dev ~libcairo-dev ~libcairomm-dev ~libpango-dev ~libpangomm-dev
,0 1 2 a b,j z 30 ll:libharfbuzz-dev
,0 1 2 a b,j z 55 ll:~libloudmouth-dev
,0 1 2 a b,j z ll:~libatk-dev libavahi-glib-dev ~libenchant-dev ~libglib-dev ~libgsf-dev ~libgstreamer-dev libgts-dev ~libgudev-dev ~libpolkit-gobject-dev ~libsecret-dev libspeechd-dev ~libxml++-dev
,0 1 2 e 28,v:mono-runtime
,0 1 2 e,v 2z 30 61:nuget
,0 1 2 e,v:mono-xbuild
,0 1 2 g i u 18 1g,e j v z 1b 1z 20 4s 56 5e ll:~libboost-all-dev
,0 1 2 j r s 19 1a,e g v:lcov
,0 1 2 j,z:gcovr
,0 1 2 z 2e ii,:criu
,0 1 2 z 5f,:python3-numpy-dev
,0 1 2 z 93 94,:lttng-tools
,0 1 2 z,:~babeltrace
,0 1 2 z,j:liblttng-ust-dev
,0 1 2,:python3-minimal
,0 1 2,e v:~libgio-cil-dev
,0 1 2,e z:ncbi-blast+ ncbi-blast+-legacy rlwrap
,0 1 2,e:irssi-scripts multistrap
,0 1 2,z:~bowtie
,0 1 2b 2h 3e 3r 3s 3t,j z:~python3-clang
,0 1 3 1p,:gettext
,0 1 3 1p,g j v 55 ll:haskell-platform
,0 1 3 1p,g j v 55:cabal-install
,0 1 3 1v ht,z 1s:apt-offline
,0 1 3 1x,2 z:postfix-policyd-spf-python
,0 1 3 28,j z:~llvm-dev
,0 1 3 2b 2h 2i 2o 32 33 3e 3r 3s 3t 3v 42 43 4f 4g 4h 4i,j v z:~clang-tidy ~clang-tools
,0 1 3 2b 2h 2i 2o 32 33,j v z:clang-tidy clang-tools
,0 1 3 3e 43,2 j v z:clang-tools-18
,0 1 3 4 5 6 7 1k 8q,2 e i:amavisd-new
,0 1 3 4 5 6 7 8 9 c d f g h j k l m o p q u v y 1b 1v 9a,z 7s:buildbot
,0 1 3 4 5 6 7 8 9 c d f h k l m n o p q r s y z 19 1a 1c 1e 1q 1w 1y,2z 30 61:pcmanfm
,0 1 3 4 5 6 7 8 9 c d f h k l m o p q u y 1b 1v,z:bzr
,0 1 3 4 5 6 7 8 9 c d f h r s y 1c,z 2z 30 61:blender python3-cv-bridge python3-opencv
,0 1 3 4 5 6 7 8 9 c d g h j n u v,z 1b 2z 30 61:~python3-vtk
,0 1 3 4 5 6 7 8 9 c d h n 1c 1e,2z 30 61:~libqtmultimediawidgets
,0 1 3 4 5 6 7 8 9 c d h n 1c 1i 1o 1u f7,z:python3-libvirt
,0 1 3 4 5 6 7 8 9 c d h n 1c 1q 1w 1y,2z 30 61:cutycapt
,0 1 3 4 5 6 7 8 9 c d h n,2z 30 61:~libqtquick ~libqtwidgets ~qml-module-qtquick-controls
,0 1 3 4 5 6 7 8 9 c d h n,z 2z 30 61:~pyqt-dev-tools ~python3-pyqt ~python3-pyqt.qtsvg
,0 1 3 4 5 6 7 8 9 c d h,2z 30 61:mencoder mplayer
,0 1 3 4 5 6 7 8 9 c d h,:libfluidsynth-dev
,0 1 3 4 5 6 7 cz,2 e 1k 2p:squid
,0 1 3 4 5 6 7 h u 12 1b 1s 1t 22 4y g1,2 e 1k 2z 30 61:munin
,0 1 3 4 5 6 7,:slurm-wlm slurmctld slurmd
,0 1 3 4 5 6 8 9 f r s w y 15 2e 77,2z 30 61:~libvips
,0 1 3 4 5 6 8 9 f r s w y 15 2e 77,z 2z 30 61:libvips-tools
,0 1 3 4 5 6 a b c f i k l m o p q 2m 2s 8u,2q:live-build
,0 1 3 4 5 6 f y,:~libcupsfilters
,0 1 3 4 5 6,:ettercap-text-only ~libpmi-dev ~libsmbclient libsmbclient-dev
,0 1 3 4 8 9 f r s y,2z 30 61:libopenscenegraph-dev
,0 1 3 4 a c d f k l m o,z 1v:python3-software-properties
,0 1 3 7 1c 1e,z:~python3-gst
,0 1 3 7 8 9 1f 1j,4 5 6 c d h 2z 30 61:~libwxgtk-dev
,0 1 3 7 8 9 f h y,4 c d 2z 30 34 61:evince
,0 1 3 7 8 9 h r s z 15 19 1a 1e 1i 1l 1n 1o 1r,4 c d n 2z 30 61:font-manager ~libwebkitgtk
,0 1 3 7 8 9 h z 15 1c 1e 1i 1l 1o 1r,4 c d 2z 30 61:metacity zenity
,0 1 3 7 8 9 r s z 15 19 1a 1e 1i 1l 1n 1o 1p 1r,4 c d n 23 2z 30 61:poedit
,0 1 3 7 8 9 r s z 15 19 1a 1e 1i 1l 1n,4 c d n 2z 30 61:~gstreamer-plugins-bad
,0 1 3 7 8 9 r s,4 c d 2z 30 61:gnuplot ~gnuplot-x
,0 1 3 7 8 9,4 c d 2z 30 61:ucblogo
,0 1 3 7 9 1i,4 c d n 2z 30 61:~gstreamer-plugins-good
,0 1 3 7 9 n r s 15 19 1a 1c 1e 1i 1l 1n 1r 1u,4 8 c d z 1q 2f 2z 30 61:blueman
,0 1 3 7 e 1k 2p je kn,2:xinetd
,0 1 3 7 g h j t v 14 3k,:~libre-dev libwebrtc-audio-processing-dev
,0 1 3 7 g h t v 14 3k,j 6t ll:libphonenumber-dev
,0 1 3 7 h 37,z:python3-all-dbg python3-dbg
,0 1 3 7 lk,:~zabbix-agent
,0 1 3 7 z,2:nfs-kernel-server
,0 1 3 7,37:gdb-multiarch
,0 1 3 7,:elfutils gdb
,0 1 3 f k l m o p q 8v,2q:debootstrap
,0 1 3 f r s y,2z 30 61:~libmapnik mapnik-utils
,0 1 3 f r s y,z 2z 30 61:gdal-bin python3-gdal python3-mapnik
,0 1 3 f y 38,p:~gnupg
,0 1 3 f y,2z 30 61:~pdfsvg
,0 1 3 g j t v,z 7s:python3-ipywidgets
,0 1 3 g j v 18,:libcfitsio-dev
,0 1 3 i 28,j z:~libllvm-ocaml-dev
,0 1 3 j z 2o,:llvm-14
,0 1 3 jq,:augustus
,0 1 3 ki,:transmission-daemon
,0 1 3 r s h8,2z 30 61:emboss
,0 1 3 r s,2z 30 61:~libgphoto
,0 1 3 z 1x,2:postfix-cdb postfix-ldap postfix-mysql postfix-pcre
,0 1 3 z 2h 2o,j v:clang-14
,0 1 3 z 3e 3v 42 43,j v:hashcat
,0 1 3,1p 2q:netselect-apt
,0 1 3,2:~postgresql-client
,0 1 3,2z 30 61:gmsh libgphoto2-6 ~libvtk pdal tesseract-ocr
,0 1 3,4 7 c d z:~gconf
,0 1 3,7:~php-pgsql
,0 1 3,:darcs dirb ~hdf-tools ~jellyfish ~libcfitsio ~libcmis ~libcurl-gnutls ~libcurl-nss ~libcurl ~libcurl-gnutls-dev ~libcurl-nss-dev ~libcurl-openssl-dev libcurlpp-dev ~libdapclientv ~libgeotiff ~libhdf ~libhdf-cpp ~liblldb ~liblldb-dev ~libmatio ~libnetcdf-c++ libpq-dev ~libpq ~libraptor ~librasqal ~librdf ~libspatialite ~libsqlite-mod-spatialite libtesseract-dev libvirt-clients ~libxerces-c ~libxmlrpc-core-c ~lldb lnav mediainfo netcdf-bin odbc-postgresql proj-bin pspg ~python3-lldb qemu-utils rtorrent samtools spatialite-bin sphinxsearch transmission-cli vorbis-tools
,0 1 3,j 41 ll:libpoco-dev
,0 1 3,j ll:libarmadillo-dev libgeotiff-dev ~libhdf-dev libhts-dev libmatio-dev libproj-dev prometheus-cpp-dev
,0 1 3,j z:~libaprutil-dev ~liblogcxx-dev libsvn-dev
,0 1 3,j:libxerces-c-dev ~libxmlrpc-core-c-dev
,0 1 3,p:gnupg1
,0 1 3,z:~python3-hpy ~python3-ldap ~python3-netcdf python3-psycopg2 python3-pycurl python3-pyldap python3-sqlalchemy-utils python3-tables
,0 1 3v,j v z:clang-tidy-9 clang-tools-9
,0 1 4 5 6 1d 24 8t,:libantlr-dev
,0 1 4 5 6 1d 24 cg,:libcommons-daemon-java
,0 1 4 5 6 1d 24,:jsvc ~junit
,0 1 4 5 6 2e 2q c8,2z 30 61:aircrack-ng
,0 1 4 5 6 2e 2q,2z 30 61:bully mdk3 mdk4
,0 1 4 5 6 7 8 9 c d h n r s 4n 5a 5b,z 2z 30 61:openbox
,0 1 4 5 6 7 8 9 c d h z,2z 30 61:ffmpeg libavdevice-dev
,0 1 4 5 6 7 8 9 c d h,z 30:python3-pygame
,0 1 4 5 6 7 8 9 w 2e 2q,2z 30 61:~mdk
,0 1 4 5 6 7 c d,a z 1v:unattended-upgrades
,0 1 4 5 6 7,2 1k:bsd-mailx
,0 1 4 5 6 8 9 z 1c,2z 30 61:~gstreamer-libav
,0 1 4 5 6 8 9 z,2z 30 61:libavfilter-dev ~libavfilter
,0 1 4 5 6 c e,2:ntp
,0 1 4 5 6 g j t v 2e,z 2q 2z 30 61:wifite
,0 1 4 5 6 r s 15,z 2z 30 61:python3-pythonmagick
,0 1 4 5 6,j z:xfslibs-dev
,0 1 4 5 6,z:python3-cups xfsdump xfsprogs
,0 1 4 kj,:unrar-free
,0 1 4m,z:python3-pytest python3-pytest-cov
,0 1 7 1v,z:apt-listchanges
,0 1 7 29,2 z 2r:ufw
,0 1 7 8 9 1y 7f,2 4 5 6 c d h z 2z 30 61:zenmap
,0 1 7 8 9 c d h,z:python3-keyring
,0 1 7 8 9 r s,4 c d z 2z 30 61:xdot
,0 1 7,h z 1s:environment-modules
,0 1 8 9 u z 17 1b g8,2z 30 61:libnglib-dev
,0 1 8 9 u,1b 2z 30 61:netgen
,0 1 8 9 w,:~links
,0 1 92,:cdbs
,0 1 ab cc,2e:~ifupdown
,0 1 cl,z:cifs-utils
,0 1 g j t v,z:~ipython python3-ipdb
,0 1 g j v 5e,z:~cython
,0 1 hc,z:~python3-pep
,0 1 hr,z:~python3-nose
,0 1 i5,z:python3-paramiko
,0 1 r s,z 2z 30 61:python3-pydot python3-pygraphviz
,0 1 u,z 1b:pssh ~python3-mpipy
,0 1 z 3v,j v:clang-9
,0 1 z,:libpcsclite-dev ~libvulkan
,0 1,2 2e:~bind
,0 1,2 z 1v:python3-kazoo
,0 1,2 z:fierce python3-eventlet python3-formencode
,0 1,2:ntpdate
,0 1,2q:osmctools
,0 1,:apt-cacher-ng aspcud cadaver cleancss coffeescript dfu-util fetchmail ~flake ledger ~libneon-gnutls ~libomp-dev ~libuser-dev libwireshark-dev links lsb-release node-pre-gyp pandoc-citeproc python3 ~python3. ~uwsgi-plugin-python
,0 1,j ll:~python3.-dev
,0 1,j z 5e ll:~libboost-python-dev python3-all-dev python3-sip-dev
,0 1,j z ll:python3-dev
,0 1,j z:~libapr-dev lldb-9
,0 1,j:libpython3-dev
,0 1,z 1v:~offlineimap
,0 1,z 2q:python3-netaddr python3-pyrad
,0 1,z 2z 30 61:~idle python3-tk python3-cairo python3-cairo-dev python3-pmw python3-rrdtool
,0 1,z 7s:pylint3 python3-pastescript python3-pytest-runner python3-testresources
,0 1,z:apparmor-utils asciinema bowtie ~clang-format cppcheck crudini cxxtest dh-python dstat fio ~getmail gunicorn gyp iotop libvarnishapi-dev pydf python-is-python3 python3-pycparser python3-six python3-affine python3-all python3-apparmor python3-babel python3-bcrypt python3-cachetools python3-cassandra python3-cffi python3-cffi-backend python3-chardet python3-cheetah python3-click python3-colorama python3-colorlog python3-configobj python3-coverage python3-cryptography python3-cutadapt python3-dateutil python3-decorator python3-defusedxml python3-distutils python3-django-tagging python3-empy ~python3-etcd python3-frozendict python3-gevent python3-gi python3-greenlet python3-grpc-tools python3-grpcio python3-gunicorn python3-inflection python3-ipaddr python3-ipy python3-isodate python3-lazy-object-proxy python3-levenshtein ~python3-libxml ~python3-mcrypto python3-magic python3-mako ~python3-meld python3-memcache python3-mock python3-mysqldb python3-netifaces python3-nose python3-numexpr python3-numpy python3-openssl python3-paho-mqtt python3-pam python3-parse python3-passlib python3-pexpect python3-pika python3-polib ~python3-progressbar python3-protobuf python3-psutil python3-py ~python3-pyasn ~python3-pyasn-modules python3-pycountry python3-pyelftools python3-pygments python3-pyotp python3-pyparsing ~python3-pyroute python3-pysodium python3-pystache python3-redis python3-roman python3-rsa python3-serial python3-setproctitle python3-setuptools python3-sh python3-shapely python3-simplejson python3-sip python3-socksipychain python3-sqlalchemy-ext python3-statsd python3-stem python3-tempita python3-termcolor python3-texttable python3-thrift python3-toml python3-twisted python3-twisted-bin python3-tz ~python3-uflib-server python3-unidecode ~python3-urllib python3-voluptuous python3-waitress python3-webob python3-websocket python3-wheel ~python3-wspy python3-xdg python3-xtermcolor python3-yaml python3-yara python3-zmq python3-zope.event python3-zope.interface rpl ~scmd scons sqlmap supervisor systemtap-sdt-dev themole ~txttags websockify yamllint ~yapf
,0 2 3 4 5 6 7 a b c d e f i r s y 19 1a 1q 1w 1y 3i 48,1 h 15 1x 2z 30 34 35 61:cups
,0 2 3 4 5 6 7 b c d e f i r s y 1w 1y 3i 5l 7f,1 a h z 15 1q 1v 1x 2q 2z 30 34 35 61:hplip
,0 2 3 7 f g k l m o p q t x 10 13,1 a b e h j v z 12 14 16 41 5e ll:znc-dev
,0 2 3 f k l m o p q t x 10 13 1p,1 a b e g i j v z 12 14 16 1g 1z 20 23 4s:~apache-dev
,0 3 4 5 6 7 a c 1k 2p 45,1 2 e 1x:~postgresql
,0 3 4 5 6 7 a c 1k,1 2 e 1x:~postgresql-cron ~postgresql-plproxy ~postgresql-plpython
,0 3 4 5 6 7 a c f r s y 1k,1 2 e 1x 2z 30 61:~postgresql-postgis
,0 3 4 5 6 7 c 1k 2b 2h 2p 32,1 2 e j v z 1x:postgresql-server-dev-all
,0 3 4 5 6 7 c 1k 2b 2h 32,1 2 e j v z 1x:~postgresql-server-dev
,0 3 4 5 6 7 c 1k 2p,1 2 e 1x:postgresql-common
,0 3 7 1k 32,1 2 e j v z 1x:postgresql-server-dev-13
,0 3 7 1k,1 2 e 1x:~skytools-ticker
,0 3 7 a 1k 45,1 2 e 1x:postgresql-contrib
,0 3 7 a 1k,1 2 e 1x:postgresql-13-cron
,0 3 7 a b e f g h j k l m o p q t u x 10 12 13 14 16 1b 1s 22 3k,1 2 v:tarantool
,1 4 5 6 c d 1y am,:openvpn
,17,:~libgc-dev
,1c 1e,:~gir-gst-plugins-base
,1c,2z 30 61:~gstreamer-x
,1c,:~gstreamer-alsa ~gstreamer-plugins-ugly ~libgstreamer-plugins-base
,1f 1j,0 1 55 ji:ruby-full
,1f 1j,0 1 55:~ruby-dev
,1f 1j,0 1:asciidoctor rake ~ruby ruby-bundler
,1f 1j,:apertium-en-es
,1f,:~zip
,1z 3j,:libbison-dev
,2 3 1f 1j,0 1 e:~libapache-mod-passenger
,2 3 4 5 6 7 8 9 a b c d e f g h i j n r s t u v y 12 1b 1c 1e 1q 1s 1w 1y 22,0 1 z 2z 30 61:qgis-plugin-grass
,2 3 4 5 6 7 8 9 a b c d e f g j k l m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1d 1h 1m,0 1 1f 1j 2z 30 61:r-cran-aer r-cran-bindrcpp r-cran-broom r-cran-crayon r-cran-crosstalk r-cran-curl r-cran-data.table r-cran-devtools r-cran-evaluate r-cran-forcats r-cran-formatr ~r-cran-ggplot r-cran-glue r-cran-haven r-cran-hms r-cran-htmlwidgets r-cran-httpuv ~r-cran-httr r-cran-jsonlite r-cran-lubridate r-cran-markdown r-cran-matrixstats r-cran-openssl r-cran-pillar r-cran-plyr r-cran-proto r-cran-readr r-cran-readxl r-cran-repr ~r-cran-reshape r-cran-rgl r-cran-rlang r-cran-rprojroot r-cran-shiny r-cran-sp r-cran-stringr r-cran-testthat r-cran-tibble r-cran-tidyr ~r-cran-utf r-cran-viridis r-cran-withr ~r-cran-xml
,2 3 4 5 6 7 8 9 a b c d e f g j k l m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 1b 1d 1h 1m,0 1 1f 1j 2z 30 61:r-cran-raster r-cran-spdep
,2 3 4 5 6 7 8 9 a b c d e f g j k l m n o p q t u v w x 10 11 12 13 14 16 17 18,0 1 1f 1j 2z 30 61:r-base-html r-bioc-biobase r-cran-backports r-cran-boot r-cran-class r-cran-cluster r-cran-codetools r-cran-dbi r-cran-digest ~r-cran-e r-cran-foreign r-cran-kernsmooth r-cran-lattice r-cran-mapproj r-cran-mass r-cran-matrix r-cran-mgcv r-cran-nlme r-cran-nnet r-cran-pbdzmq r-cran-rcpp r-cran-rcurl r-cran-rjson r-cran-rpart r-cran-spatial r-cran-spatstat r-cran-stringi r-cran-survival r-cran-xml
,2 3 4 5 6 7 8 9 a b c d e f g j k l m n o p q t u v w x z 10 11 12 13 14 15 16 17 18 1m,0 1 1f 1j 2z 30 61:r-cran-yaml
,2 3 4 5 6 7 8 9 a b c d f g h i j n r s t v y 1c 1e 1q 1w 1y,0 1 z 2z 30 61:python3-qgis
,2 3 4 5 6 7 8 9 c d e h w,0 1 1d 1f 1h 2z 30 5q 61:scilab
,2 3 4 5 6 7 a b e f g i j k l m o p q t v w x 10 12 13 14 16 1g 1h 1p 1t 1z 20 21 23,0 1 h 1d 1f:maven-debian-helper
,2 3 4 5 6 8 9 a b c d e f g j k l m n o p q t u v w x 10 11 12 14 16 17 18,0 1 1f 1j 2z 30 61:r-cran-maptools
,2 3 4 5 6 a c d e u v 12 1b 1s 21 22 29 2e 2r 5y ag,:docker-compose
,2 3 4 5 6 e 2e,0 1 v z 2t:ceph
,2 3 4 5 6 f g k l m o p q t x 10 13,a b e j v 12 14 16 ll:~libcups-dev
,2 3 7 a b i 1x,0 1 e h z 1v 2d:python3-certbot-apache
,2 3 a b e f g j k l m o p q t v x 10 12 13 14 16,0 1 z 7s:virtualenvwrapper
,2 3 a b e f g j k l m o p q t v x 10 12 13 14 16,0 1 z:httpie python3-virtualenv virtualenv
,2 3 a b e f i y,k l m o p:mutt
,2 3 a b f i k l m o y,7 p:php-crypt-gpg
,2 3 a b f i y 38,7 k l m o p:~php-gnupg
,2 3 a b i,7:~php-memcached ~php-mongodb
,2 3 a b,j:libldb-dev
,2 3 e gg,:opendkim
,2 3 f g j k l m o p q t x 10 13,a b e i v 12 14 16:checkinstall
,2 3 f g j k l m o p q t x 10 13,a b e v 12 14:dpkg-dev
,2 3 f g j k l m o p q t x 10,17:pkgconf
,2 3 f g j k l m o p q t x 10,a b e v 12 14 16:dpatch
,2 3 f g k l m o p q t w x 10 13,a b e j v 12 14 16 2z 30 61 ll:blt-dev
,2 3 f g k l m o p q t w x 10 13,j 2z 30 61 ll:~tk-dev
,2 3 f g k l m o p q t w x 10,a b e j v 12 14 16 17 2z 30 61 ll:oce-draw
,2 3 f g k l m o p q t x 10 13,:~libtag-dev
,2 3 f g k l m o p q t x 10 13,j ll:~tcl-dev
,2 3 f k l m o p q x 13 av km,a b e g j t v 10 12 14 16:abi-compliance-checker
,2 3 f k l m o p q x 13,a b e g j t v 12 14 16:build-essential
,2 3 f y 38 a1,e k l m o p v:debsigs
,2 3 u 12 1b 1s,0 1 e z 22:git-review
,2 3,e f k l m o p:dpkg-sig
,2 3,e:libsvn-perl opendkim-tools
,2 4 5 6 7 8 9 a b c d e h i u,0 1 z 2q 7s:python3-heatclient
,2 4 5 6 7 8 9 c d e h i n r s 19 1a,2z 30 61:deepin-image-viewer
,2 4 5 6 7 8 9 c d e h i n,2z 30 61:deepin-calculator
,2 4 5 6 7 8 9 c d e h i u,1b 2z 30 61:deepin-terminal
,2 4 5 6 7 a c e h 7b,:bats
,2 4 5 6 7 c,a e h:parallel
,2 4 5 6 a b g i r s v 15 1g,e j 1z 20 30 4s 56 ll:graphicsmagick-libmagick-dev-compat ~libgraphicsmagick++-dev ~libgraphicsmagick-dev
,2 4 5 6 a b i,7 h:~php-fpm
,2 4 5 6 a b,:libavahi-client-dev libavahi-compat-libdnssd-dev ~libdbus-dev
,2 4 5 6 a b,j:~libpcap-dev
,2 4 5 6 c e 1q c3,:~libic-dev
,2 4 5 6 e bg,0 1 14 1x:freeradius
,2 4 5 6 e,0 1 14 1x:libfreeradius-dev
,2 4 5 6,:rpm
,2 4 5 6,e:~qtbase-dev-tools
,2 4 8 9 c d n,e:libfile-mimeinfo-perl
,2 4 a b,17:~libsrtp-dev
,2 7 8 9 a b c d e h i u,0 1 z 2q 7s:python3-neutronclient python3-openstackclient
,2 7 8 9 e 1f 1j 2w,0 1 4 c d 2z 30 61:~vim-gtk
,2 7 8 9 e,4 c d 2z 30 61:~xfce-terminal
,2 7 e,h j 41 ll:libsnmp-dev
,2 7,e h:localepurge
,2 8 9 e 1f 1j,0 1 4 c d n 2z 30 61:vim-gtk
,2 a b 17,:~libsndfile-dev
,2 a b e 17,:liblilv-dev libspatialindex-dev ~libudunits-dev
,2 a b e 17,j ll:~libtiff-dev
,2 a b e 17,j:~libdv-dev
,2 a b e g i v 17 1g 1z 20 3u,j:~liblua-dev
,2 a b e i 1f,:mc
,2 a b e i hg,:~python-minimal
,2 a b e i,0 1 z 1v:~python3-rosdep
,2 a b e i,:lynx python2.7-minimal
,2 a b e,0 1 v 2z 30 61:mono-devel
,2 a b e,:aptitude
,2 a b g i v 1g,e j 1z 20 4s 55 56:~guile-dev
,2 a b i 9e,7 e:cakephp
,2 a b i r s,7 2z 30 61:~php-ps
,2 a b i,0 1 z:novnc
,2 a b i,7 e:php-lua php-radius php-sass
,2 a b i,7:jsonlint ~php-amqp ~php-apcu ~php-cgi ~php-cli php-db ~php-ds ~php-gearman php-geos ~php-igbinary ~php-mailparse ~php-memcache ~php-msgpack ~php-oauth php-pear ~php-phpdbg ~php-raphf ~php-redis ~php-ssh ~php-stomp ~php-tideways ~php-uuid ~php-xdebug ~php-yaml ~php-zmq phpunit
,2 a b i,e 2z 30 61:python-tk
,2 a b i,e j hd:~python-dev
,2 a b i,e j:libpython2.7-dev python-all-dev
,2 a b i,e:libpython2.7-stdlib libpython2.7 mime-support python-all python-all-dbg python-markupsafe python-pkg-resources python-ply python-setuptools python-six ~python
,2 a b r s,j 2z 30 61 ll:libgd-dev
,2 a b,17 2z 30 41 61:~libshout-dev
,2 a b,17:~libeigen-dev libfcl-dev libjack-dev libnetfilter-cthelper-dev libnetfilter-cttimeout-dev ~libsamplerate-dev libshine-dev libtwolame-dev
,2 a b,:libconfig-dev libconsole-bridge-dev libdvdnav-dev libdvdread-dev ~libgsasl-dev ~libidn-dev ~libjack-jackd-dev ~libmpeg-dev libnetfilter-conntrack-dev libnetfilter-log-dev libnetfilter-queue-dev ~libnghttp-dev ~libsecpk-dev libtalloc-dev libthai-dev liburdfdom-dev libxmmsclient-dev ~mingw-w-tools pkg-config ~portaudio-dev
,2 a b,e 30:~libxine-dev
,2 a b,e:libdpkg-perl
,2 a b,j 17:libompl-dev
,2 a b,j 2z 30 61 ll:libbluray-dev ~libfontconfig-dev libmotif-dev libxft-dev xorg-dev
,2 a b,j 41:~libneon-dev
,2 a b,j 55:libgss-dev ~libgss
,2 a b,j ll:~libidtag-dev
,2 a b,j:libcwiid-dev
,2 e 1f 1j 2w,0 1:vim-nox
,2 e 28,0 1 v:ca-certificates-mono
,2 e 2f gh,:ipmitool
,2 e 4o,7:~php-snmp
,2 e 69,2e:keepalived
,2 e u 1b gf,:ckermit
,2 e,:bwa docbook-xsl ~perl-modules snmp snmpd snmptrapd uwsgi-plugin-psgi
,2 g i j v 1g,:unixodbc-dev
,2 g i j v 1g,e 1z 20 4s:libltdl-dev
,2 g i u 18 1g,e j v 1b 1z 20 4s 56 ll:libopenmpi-dev libptscotch-dev mpi-default-dev
,2 g i v 1g,e j 1z 20 4s 56:libhwloc-dev
,2 g v,e j:~fort
,2 i 1g,g j t v:libmpich-dev
,2 r s,e 2e 2z 30 61:nginx-extras
,2 r s,e 2z 30 61:libgd-perl libgd-svg-perl libgd-text-perl libgd-tools
,2,7 e h 2e 2s:~mariadb-server
,2,7 e:roundcube-mysql
,2,7:~php-interbase
,2,:~docbook-xml libslurm-perl lm-sensors nftables perl
,2,a b e:module-assistant
,2,e 12:patchutils
,2,e 1z 20:~automake
,2,e 1z:autoconf2.13
,2,e 2z 30 61:librrds-perl
,2,e j:libperl-dev
,2,e:apt-file apt-show-versions autogen awstats cd-hit cloc cowsay default-mysql-client docbook-mathml enscript help2man icheck irssi irssi-plugin-otr irssi-plugin-xmpp irstlm libalgorithm-diff-perl libalgorithm-diff-xs-perl libalgorithm-merge-perl libarchive-zip-perl libauthen-pam-perl libauthen-sasl-perl libberkeleydb-perl libbit-vector-perl libcache-memcached-perl libcapture-tiny-perl libcgi-pm-perl libcrypt-mysql-perl libcrypt-ssleay-perl libcwd-guard-perl libdata-dump-streamer-perl libdatetime-perl libdbd-mysql-perl ~libdbd-sqlite-perl libdbi-perl libdigest-hmac-perl ~libdigest-md-perl ~libdigest-perl-md-perl libdistro-info-perl liberror-perl libfile-fcntllock-perl libfile-homedir-perl libfile-slurp-perl libfilehandle-fmode-perl libfindbin-libs-perl libgeoip-dev libgetopt-long-descriptive-perl libhtml-strip-perl libio-captureoutput-perl libio-compress-perl libio-pty-perl ~libio-socket-inet-perl libio-string-perl ~libipc-run-perl libjson-perl libjson-xs-perl liblockfile-simple-perl libmail-sendmail-perl ~libmime-base-urlsafe-perl libmojolicious-plugin-openapi-perl libmysql-diff-perl libnagios-object-perl libnet-ident-perl libnet-ip-perl libnet-snmp-perl libnet-ssleay-perl libnet-tftp-perl libobject-tiny-perl libparse-yapp-perl ~libperl-corelibs-perl libposix-strptime-perl libredis-perl libstring-random-perl libsvg-perl libswitch-perl libsys-hostname-long-perl libsys-statistics-linux-perl libtemplate-perl libterm-readkey-perl libterm-readline-gnu-perl libtext-csv-perl libtext-diff-perl libtime-duration-perl libtimedate-perl libunicode-escape-perl liburi-encode-perl liburi-perl libva-dev libxml-writer-perl libyaml-libyaml-perl libyaml-tiny-perl linuxdoc-tools logtail ~mariadb-client moreutils mummer num-utils openbsd-inetd pure-ftpd sendemail shtool sloccount stow ~texihtml unp vlogger xindy
,28,:~llvm-runtime sbcl
,29 2f 2r,2:ebtables
,29,2 2r:iptables-persistent
,29,2:iptables
,2b 2h 3e 3r 3s 3t,:~libclang-common-dev
,2b 2h 3e 3r 3s 3t,j:~libclang-dev
,2b 2h,j:libclang-dev
,2b,:mesa-opencl-icd
,2w 4p,:vim-common
,2w,:vim vim-tiny
,3 1p,0 1 2 e i 12 1z 20 23 4s:intltool
,3 4 5 6 7 8 9 a b c d e f g i j k l m o p q r s t u v y 5u,0 1 2 h z 1q 1v 2q 2t 2z 30 61 7s:cinder-volume
,3 4 5 6 7 8 9 a b c d e f g i j k l m o p q r s t u v y,0 1 2 h z 1q 1v 2q 2t 2z 30 61 7s:cinder-api cinder-scheduler glance
,3 4 5 6 7 8 9 a b c d e g i j t u v 14 29 i6,0 1 2 h z 1b 1q 1v 2e 2q 2r 2t 7s:nova-api
,3 4 5 6 7 8 9 a b c d e g i j t u v,0 1 2 h z 1b 1q 1v 2e 2q 2t 7s:nova-conductor nova-scheduler
,3 4 5 6 7 8 9 a b c d g j t u v w x 10 11 12 13 14 16 1b 1q 1s 1y,:~python3-ipywidgets-doc
,3 4 5 6 7 a b e i,0 1 2 z 1k 2p:swift
,3 4 5 6 7 c d f h k l m o p q y 1q 1w 1y,:gvfs-common
,3 4 5 6 7 e,0 1 2 z 1k 2p:~mailman
,3 4 5 6 jc,:quotatool
,3 4 5 6 w,:~xvnc
,3 4 5 6,7 h:~php-smbclient
,3 4 5 6,:gconf-service ~libgconf quota
,3 4 c d f k l m o p q 1q 1w,:gvfs-bin
,3 7 8 9 1c 1i 1o 1u f6 kt,0 1 4 c d n z:virtinst
,3 7 8 9 a b c d e f g i j k l m o p q r s t u v y,0 1 2 h z 2q 2z 30 61 7s:heat-api heat-api-cfn heat-engine
,3 7 8 9 a b c d e h i u,0 1 2 z 2q 7s:openstack-dashboard
,3 7 8 9 a b c d e i u 14,0 1 2 h z 2q 7s:keystone
,3 7 8 9 a b h i u w 12 1b 1k 1s 1x,0 1 2 e 22 2z 30 61:git-all
,3 7 8 9 c d f g i j k l m o p q t u x 10 13 29 2r,0 1 2 a b e h v z 12 14 16 1v 2e 2q 2t 7s:neutron-metadata-agent neutron-server
,3 7 f h k l m t u x 10 13 1b 1f 1j 1p 1s 1v 22 2c 3w 3x,0 1 2 a b e g i j o p v z 12 14 16 1g 1z 20 23 4s 55:~gemdeb
,3 7 f h k l m t u x 10 13 1b 1f 1p 1s 1v 22 2c 3w 3x,0 1 2 a b e g i j o p v z 12 14 16 1g 1z 20 23 4s:javahelper
,3 7 f k l m o p q y 1q 1w 1y,4 c d:gvfs-libs
,3 7 f k l m o p q y 1w 1y,4 c d 1q 2z 30 61:gvfs gvfs-daemons
,3 7 g j t v ch ci,0 1 z 7s:jupyter
,3 7,1 1x:dovecot-core dovecot-imapd dovecot-ldap dovecot-lmtpd dovecot-managesieved dovecot-mysql ~dovecot-popd dovecot-sieve
,3 9o,:clickhouse-server
,3 bk,0 1 i z 2q:cloud-utils
,3 c d f k l m o p q y 1w 1y 4a,4 1q:~udisks
,3 f k l m o p q y,:debian-keyring
,3 f k l m o,a b p:aptly
,3 f k l m p y,:gpg-agent
,3 f k l m p y,o:gnupg-agent
,3 f k y 38 bw,l m o p:gnupg@
,3 f k y 38,l m o p:gnupg2@
,3 f y 38,k l m o p:gnupg2
,3 f y 38,k m o p:gnupg
,3 f y,j k l m o p:libgpgme-dev
,3 f y,k l m o p:reprepro
,3,0 1 2 e:libapache-dbi-perl
,3,0 1 i z 2q:cloud-image-utils
,3,0 1 z:ceph-common python3-pyproj
,3,7:~php-ldap
,3,:clickhouse-client ~libldap libmemcached-dbg libmemcached-tools ~libmemcached ~libmemcachedutil ~libmongoc subversion
,3,j 41 ll:libmongoc-dev
,3,j 55 ll:libvncserver-dev
,3,j:libmemcached-dev
,4 5 6 15 1l 2k,2z 30 61:imagemagick-6.q16
,4 5 6 15 2k,:surf-alggeo
,4 5 6 15,:netpbm
,4 5 6 1f 1j,0 1 2q:ruby-packetfu
,4 5 6 2c 5u,1q 2f 2m:initramfs-tools
,4 5 6 3i,:libnss-mdns
,4 5 6 6k,:fcgiwrap
,4 5 6 7 8 9 1c 1e,2z 30 61:~gir-gtk ~libgtk-bin
,4 5 6 7 8 9 c d h au c9,:joystick
,4 5 6 7 8 9 c d h n 1c 1e,2z 30 61:~qtmultimedia-examples
,4 5 6 7 8 9 c d h n 1c 1q 1w 1y,2z 30 61:~libqtwebkit ~qttools-dev-tools
,4 5 6 7 8 9 c d h n fv,2z 30 61:mlterm
,4 5 6 7 8 9 c d h n u 1c 1q 1w 1y le,2z 30 61:wkhtmltopdf
,4 5 6 7 8 9 c d h n,2z 30 61:libqt5multimediawidgets5 libqt5quick5 ~libqtsvg-dev libqt5widgets5 ~libqwt-qt qml-module-qtquick-controls sqlitebrowser
,4 5 6 7 8 9 c d h u 1c li,2z 30 61:weston
,4 5 6 7 8 9 c d h w,0 1 1d 1h 2z 30 61:icedtea-netx jasmin-sable
,4 5 6 7 8 9 c d h w,0 1 1d 2z 30 61:zookeeper
,4 5 6 7 8 9 c d h w,0 1 z 1d 1h 2z 30 61:python3-jpype
,4 5 6 7 8 9 c d h,:~libglfw ~libmikmod libmjpegtools-dev libsdl-mixer1.2 ~libsdldebian mesa-utils
,4 5 6 7 8 9 n 1c 1e,:~libgtk-common
,4 5 6 7 8 9 r s 19 1a 4n,h:screenfetch
,4 5 6 7 8 9,2z 30 61:haxe ~libcanberra-gtk-module ~libcanberra-gtk neko
,4 5 6 7 c d h,:libatk-adaptor ~libatk-bridge ~libatspi
,4 5 6 7 c d h,w 2z 30 61:libatk-wrapper-java-jni
,4 5 6 7 c d u,h 1b:openssh-server ssh
,4 5 6 7 c,a:sysstat
,4 5 6 7,2 h:pptpd
,4 5 6 7,:libow-dev
,4 5 6 8 9 c d 1c 1w 1y jf,2z 30 61:pulseaudio
,4 5 6 8 9 r s,2z 30 61:libgraphviz-dev
,4 5 6 8 9,2z 30 61:gir1.2-gtk-2.0 libcanberra-gtk-module ~libgnomecanvas libgtk2.0-0 libgtk2.0-0t64 libgtk2.0-bin ~libgtkgl ~libgtkglext ~libgtkglextmm-x-v xzgv
,4 5 6 8 9,:libgtk2.0-common ~z
,4 5 6 9,8 2z 30 61:mate-themes pavumeter
,4 5 6 c 1q,:usb-modeswitch
,4 5 6 c 28,:qemu-user-static
,4 5 6 c d 1q,u w 11 2z 30 61:xbase-clients
,4 5 6 c d 1y,:yubico-piv-tool
,4 5 6 c d,u w 11 1q 2v 2z 30 61:xorg
,4 5 6 c,:qemu-user
,4 5 6 gy,:reaver
,4 5 6 r s 15 1l 1n 2k,2z 30 61:~imagemagick-.q
,4 5 6 r s 15 1l 1n 2k,:jhead
,4 5 6 r s 15 6o,2z 30 61:~libmagickcore-.q-extra
,4 5 6 r s 15,2z 30 61:~libmagickcore-.q ~libmagickwand-.q
,4 5 6 r s w 19 1a 4u,0 1 1d 1f 2z 30 61:plantuml
,4 5 6 w 1h,0 1 1d:osmosis
,4 5 6,0 1 1d 1f 5q:gradle
,4 5 6,0 1 1d 2z 30 61:pdftk
,4 5 6,0 1 1d:ant-contrib ant-optional antlr4 apktool ~javacc maven ~openjdk-jdk-headless scala ~tomcat-common
,4 5 6,0 1 7 z:glusterfs-client
,4 5 6,1 2 e:~stunnel
,4 5 6,15 2k 2z 30 34:~figdev
,4 5 6,1:dsniff
,4 5 6,1q:kpartx ~libuf-udev yubikey-personalization
,4 5 6,2:dnsmasq
,4 5 6,2z 30 34:ghostscript libgs-dev ~libgs
,4 5 6,2z 30 61:tcpflow
,4 5 6,30:libsfml-dev
,4 5 6,:cowpatty cups-bsd cups-client espeak espeak-ng ~hping iftop ~libavahi-client ~libcups libcupsfilters1 ~libcupsimage ~libdbus libdbus-c++-dev ~libdbus-glib libopenal-dev ~libpcap ~libpulse ~libqtdbus libsox-dev libsox-fmt-all libzeroc-ice-dev ~libzeroc-ice ~libzeroc-icestorm mpg123 mumble-server netdiscover ngrep nmap packit qdbus ~rpmcpio sip-tester sphinxbase-utils systemd tcpdump tcptraceroute ~thc-ipv tshark udev uuid-runtime zeroc-ice-utils
,4 5 6,c:systemd-sysv
,4 5 6,j v:varnish
,4 7,:~at-spi-core
,4 8 9 c d n,:libnotify-bin ~libnotify
,4 8 9,2z 30 61:~ffmpegtheora gpac ~libgnomecanvasmm-v libgpac-dev x264
,4,0 1 1d 2z 30 61:openjdk-11-jdk-headless openjdk-11-jre-headless
,4,0 1:ca-certificates-java
,4,2z 30 34:libgs9
,4,:~dbus-x libxmp-dev xprobe
,40,:~libpaper
,4c,:fonts-opensymbol fonts-wqy-microhei
,5w,j:libczmq-dev ~libzmq-dev
,65 96,:libstdc++-arm-none-eabi-newlib
,6k,:~libfcgildbl
,7 2t 49 5v,0 1 h z 1v:~cloud-init
,7 8 9 c d h,0 1 z 2q 7s:python3-novaclient
,7 8 9 n,4 c d:libgtk-3-common
,7 8 9,4 5 6 c d h 2z 30 61:libgtk-3-0t64
,7 8 9,4 c d 2z 30 61:gparted grub-customizer libcanberra-gtk3-module libcanberra-gtk3-0 ~libgoocanvasmm libgtk-3-0 libgtk-3-bin lxterminal mate-calc mate-notification-daemon mate-utils ~policykit-gnome pspp ~xfce-notifyd
,7 8 9,4 c d h 2z 30 61:firefox-esr
,7 gc,14:nis
,7 h,:bubblewrap
,7 kp,:initscripts
,7,0 1 2 e:~docbookx
,7,30:grub-pc lmodern
,7,4 c d:dconf-gsettings-backend dconf-service mate-applets-common mate-calc-common mate-notification-daemon-common mate-utils-common mate-window-applets-common
,7,:dbconfig-common ~latex-cjk-chinese-arphic-bkaimp ~latex-cjk-chinese-arphic-gbsnlp ~latex-cjk-chinese-arphic-gkaimp procps ucf
,7,h w 11 2z 30 61:xdm
,7,h:elixir erlang-dev
,8 9,2z 30 61:libavcodec-dev ~libavcodec-extra ~libavcodec libavformat-dev ~libavformat libchromaprint-tools ~librsvg ~librsvg-bin
,8 9,4 7 c d w 2z 30 61:thunderbird
,8 9,:libchromaprint-dev
,9,2z 30 61:~gtk-engines-pixbuf libopenslide-dev openslide-tools
,9,8 2z 30 61:~librsvg-common
,9,:~libgdk-pixbuf
,98,:~hmmer
,a8 f3,:u-boot-tools
,ab cc,2e:ifupdown
,an,:mksh
,c7,:icont
,ck,:cmatrix
,em,:~libraw-dev
,g j v 18,:ratfor
,g t v,:libgrpc++-dev libgrpc-dev
,g v,j ll:~lib32z-dev
,g v,j:~fc lib32ncurses-dev lib32readline-dev
,h3,4 c d:~policykit
,i 78,g j v:~camlp libnum-ocaml-dev
,i 9u,:~libcrack
,i,:ocamlbuild
,i,g j v:camlp5 ~libpcre-ocaml-dev ocaml ocaml-batteries-included
,j,:~gcc-x-linux-gnu ~lib32gcc-dev ~libgcc-dev ~libgfortran-dev musl-dev musl-tools
,j,g v:intercal ~linux-compiler-gcc-x
,jd,:rsh-redone-client
,jt,:gauche
,kb,:~lvm
,l6,:wordnet-sense-index
,l7,:wordnet
,r s,2e 2z 30 61:nginx-core
,r s,2z 30 61:libgd3 mscgen ploticus vnstati
,r s,7 2z 30 61:~php-gd
,r s,:libheif-examples
,u 1b,2:lftp
,u 1b,:cvs
,u 1v hi,0 1 2 z 1b 2q:ansible
,u,0 1 z:mitmproxy
,u,1b:autossh mosh openmpi-bin phyml sshfs
,u,:openssh-client xclip
,v,:~fp-units-base fp-units-math
,w ke,2z 30 61:~tk
,w,2z 30 61:tk xterm
0 ge,1 2 3 7 f h i k l m o p q u x z 13 1b 1s 1z 22 2s 73 9w,a b e g j t v 10 12 14 16 1f 2q:opam
0,1 2 3 e u 12 1b 1s 22,:julia
0,1 2 3 e,:elinks
0,1 2 3 u 12 1b 1s,e 22:git-extras git-flow git-lfs git-svn
0,1 2 3 u 12 1b 1s,e:git
0,1 2 3 z 2b 2i 2o 37,g j v:cargo
0,1 2 4 a b e i 15 1l 2k,z:awscli
0,1 3 4 5 6 7 a c d e h u v z 12 1b 1s 21 22 29 2e 5y 9i g7,2 2r:docker.io
0,1 3 f y,:~wget
0,1 3,7:~php-curl
0,1 3,:curl
0,1 7 eq,:msmtp-mta
0,1 7 u 1b,z:mercurial
0,1 7,:msmtp
0,1,:~aria nodejs wget
10 22,2 3 4 5 6 8 9 a b c d e f g j k l m n o p q t u v w x 11 12 13 14 16 1b 1s,0 1 z 41:npm
10 2j 2l,2 3 4 5 6 7 8 9 a b c d e f g j k l m n o p q t u v w x 11 12 13 14 16 17 18,0 1 1f 1j 2z 30 61:r-base-core
10 2j,2 3 4 5 6 7 8 9 a b c d e f g j k l m n o p q t u v w x 11 12 13 14 16 17 18,0 1 1f 1j 2l 2z 30 61:r-base
10 5e 7s,2 3 a b e f g j k l m o p q t v x 12 13 14 16,0 1 z:python3-pip@
10 5e,2 3 a b e f g j k l m o p q t v x 12 13 14 16,0 1 z:python3-pip
10 hd hf,0,:python-pip
10 ji,2 3 a b e f g j k l m o p q t v x 12 13 14 16 1f 1j 1s 2t,0 1:bundler
14,2 3 f k l m o p q y,e:cpanminus
15 2y,0 1 2 4 5 6 a b g i r s v 1g,8 9 e j z 1z 20 2z 30 4s 56 61 ll:libmagick++-dev libmagickcore-dev libmagickwand-dev
15 2y,0 1 4 5 6 r s 1n 2k,z 2z 30 61:python3-wand
15 2y,2 4 5 6 a b i r s,7 2z 30 61:~php-imagick
15 2y,4 5 6 r s 1l 1n 2k,2z 30 61:imagemagick
15 2y,4 5 6 r s,30:graphicsmagick
1b,u,:sshpass
1d 1h 25 61,0 1 2 3 4 5 6 7 8 9 c d e f h k l m n o p q w y z 11 24,:libreoffice-java-common
1d 1h 25,0 1 2 3 4 5 6 7 8 9 c d e f h n r s w y z 11 15 19 1a 1c 1e 1i 1l 1n 1o 1r 1u 24 2a,k l m o p 2z 30 61:libreoffice-base libreoffice-report-builder-bin
1d 1h 25,0 1 2 3 4 5 6 7 8 9 c d e f h n w y z 11 24,k l m o p 2z 30 61:libreoffice-base-drivers
1f 22 gs gt,2 3 a b e i u 12 1b 1s,0 1 7:composer
1f,3 7 f g h j k l m t u x 10 13 1b 1g 1p 1s 1t 1v 1z 20 21 22 23 2c 3w 3x,0 1 2 a b e i o p v z 12 14 16:devscripts
1m,,:yarn
25 34 61 dc j5,0 1 2 3 4 5 6 7 8 9 c d e f k l m n o p q w y z 11,:libreoffice-common
25 9j,0 1 2 3 7 8 9 e z 11 1q 1w 1y,4 c d w 2z 30 61:chromium
25 a4,4 5 6 7 8 9 c d h r s w 1f 8n aw c0,0 1 1d 1h 2z 30 61:android-sdk
25,0 1 2 3 4 5 6 7 8 9 c d e f h n r s w y z 11 15 19 1a 1c 1e 1i 1l 1n 1o 1r 1u 2a 40,k l m o p 2z 30 61:libreoffice-core
25,0 1 2 3 4 5 6 7 8 9 c d e f h n r s w y z 11 15 19 1a 1c 1e 1i 1l 1n 1o 1r 1u 2a,k l m o p 2z 30 61:libreoffice-calc libreoffice-draw libreoffice-gnome libreoffice-impress libreoffice-math libreoffice-writer
25,0 1 2 3 4 5 6 7 8 9 c d e f n w y z 11,k l m o p 2z 30 61:libreoffice-base-core libreoffice-sdbc-firebird
25,0 1 2 3 7 8 9 e z 11 1q 1w 1y,4 c d w 2z 30 61:~chromium-ln
25,2 3 4 5 6 7 8 9 c d e f h n w y z 11,0 1 k l m o p 1d 1h 2z 30 61:libreoffice-sdbc-hsqldb
25,r s,2z 30 61:graphviz
26 3y 46 47 5n k6,0 1 2 4 5 6 7 8 9 c d h n w z 11 1d 1f 1h 1j 24 27 5o,e 2z 30 61:texlive-fonts-extra
26 3y cn k7,0 1 2 4 5 6 7 8 9 c d n w 11 15 1f 1j 27 k8 k9,e 2z 30 34 5n 61:texlive-lang-cjk
26 3y,2 4 5 6 7 8 9 c d n w 11 15 1f 1j,0 1 e 2z 30 34 5n 61:texlive-lang-japanese
26 46 47,0 1 2 4 5 6 7 8 9 c d h n w 11 1d 1f 1h 1j 24 27,e z 2z 30 3y 5n 61:texlive-latex-extra texlive-xetex
26 46 47,0 1 2 4 5 6 7 8 9 c d h n w z 11 1d 1f 1h 1j 24 27 5o,e 2z 30 3y 5n 61:texlive-publishers
26 5n 83,0 1 2 4 5 6 7 8 9 c d n w 11,e 2z 30 61:texlive-fonts-recommended
26 83,0 1 2 4 5 6 7 8 9 c d n w 11,e 2z 30 3y 46 5n 61:texlive
26,0 1 2 4 5 6 7 8 9 c d n w 11 15 1f 1j 27 7j k4 k5,e z 2z 30 3y 5n 61:texlive-pstricks
26,0 1 2 4 5 6 7 8 9 c d n w 11 1f 1j 27,e z 2z 30 3y 5n 61:texlive-pictures
26,0 1 2 4 5 6 7 8 9 c d n w 11,e 2z 30 5n 61:texlive-bibtex-extra texlive-humanities texlive-lang-polish texlive-latex-recommended
26,0 1 2 4 5 6 7 8 9 c d n w 11,e 2z 30 61:texlive-base texlive-lang-english texlive-latex-base texlive-latex-extra-doc texlive-pictures-doc texlive-publishers-doc
26,0 1 2 4 5 6 7 8 9 c d n w 11,e z 2z 30 3y 46 5n 61:texlive-science
2d,0 1 2 3 a b h i 1x,7 e:~libapache-mod-php ~php
2g,g v,j:libc6-dev-i386
2j 2l,2 3 4 5 6 7 8 9 a b c d e f g j k l m n o p q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1d 1h 1m,0 1 1f 1j 2z 30 61:r-cran-highr r-cran-memoise r-cran-praise
2j 2l,2 3 4 5 6 7 8 9 a b c d e f g j k l m n o p q t u v w x 10 11 12 13 14 16 17 18,0 1 1f 1j 2z 30 61:r-cran-base64enc r-cran-getopt r-cran-png r-cran-rcolorbrewer r-cran-rematch r-cran-uuid
2j,2 3 4 5 6 7 8 9 a b c d e f g j k l m n o p q t u v w x 10 11 12 13 14 16 17 18,0 1 1f 1j 2z 30 61:r-recommended
2l,2 3 4 5 6 7 8 9 c d f k l m n o p q w x 11 13,0 1 a b e g j t u v 10 12 14 16 18 1f 1j 2z 30 61 ll:r-base-dev
2n,4 5 6 7 8 9 c d h j w,0 1 1d 1h 2z 30 61:default-jdk ~openjdk-jdk
2n,4 5 6 7 8 9 c d h w,0 1 1d 1h 2z 30 61:openjdk-17-jdk ~openjdk-jre
2n,4 5 6 7 8 9 c d h w,0 1 1d 2z 30 61:default-jre
2n,4 5 6 7 c d h,w 2z 30 61:libatk-wrapper-java
2n,4 w,0 1 1d 1h 2z 30 61:openjdk-11-jdk openjdk-11-jre
2n,7 8 9 j w,0 1 4 5 6 c d h 1d 1h 2z 30 61:openjdk-21-jdk
2u,0 1 2 3 7 f g j k l m o p q t x 10 13,a b e i v 12 14 16:crossbuild-essential-mipsel
2u,0 1 2 3 f g j k l m o p q t x 10,:crossbuild-essential-arm64 crossbuild-essential-armel crossbuild-essential-armhf crossbuild-essential-powerpc crossbuild-essential-ppc64el
2u,2,e:libconfig-yaml-perl libyaml-perl
2v cq,0 1 2 4 5 6 9 c d w 11 ah c4 c5 jo jy,e 2z 30 61:i3
2v l8,0 1 2 3 4 5 6 8 9 c d n w 11 1q 1t 4c 81 8a 8b 8c 8e,7 e h u 1b 30:x2goserver
2v,0 1 2 3 8 9 c d n w 11 1q 1t 4c 81 8a 8b 8c 8e,4 7 e h u 1b 30:x2goserver-xsession
2v,2 11 kc,e u 30:tigervnc-standalone-server
2v,2 11,e u w 2z 30 61:tightvncserver
2v,4 5 6 c d w 1q,u:xinit
2z 30 31,2 4 5 6 e z 7x,0 1 1d:clojure
2z 30 31,4 5 6,0 1 1d:antlr default-jdk-headless jlha-utils rhino
2z 30 31,4 5 6,0 1:default-jre-headless
3,,:ldap-utils ~libldap-dev
3,,j:~libsasl-dev
3,0 1 4 5 6 7,2 1k:~exim
3,0 1 7 z,2 e h 14 1z:sendmail
3,0 1 z 1x,2:postfix
3,0 1,:librdkafka-dev
3,2 e co,7:slapd
3,2,:~sasl-bin
3,2,e:memcached
34,0 1 3 4 5 6 f y 35,2z 30 61:xpdf
34,0 1 3 f y,2z 30 61:libpoppler-cpp-dev libpoppler-dev poppler-utils
36 3f 3h,,0 1 1f 1j:cewl
36 3f 3h,1f 1j 2w 4p,0 1:vim-addon-manager
36 3f 3h,1f 1j,0 1:lolcat
36 3f 3h,2 3 a b e f g j k l m o p q t v x z 10 12 13 14 16 1f 1j 1p 2b 2i jh,0 1:rbenv
36 3f,1f 1j,0 1:ri
36 3h,1f 1j,0 1:ruby-colorize
36,4 5 6,0 1 1d:jruby
39,,:gcc-aarch64-linux-gnu
3a,,:gcc-arm-linux-gnueabi
3b,,:gcc-arm-linux-gnueabihf
3c,,:gcc-powerpc64le-linux-gnu
3d,,:gcc-s390x-linux-gnu
3f 59,,0 1 2 e:libdancer-perl
3f,,:libjs-underscore
3g 7u,0 1 2 a b e g i j t v,z:python3-scipy
3g,0 1 2 4 5 6 7 a b c e h i z 7b,:last-align
3g,0 1 2 a b e i 40 4m,z:python3-docutils
3g,0 1 2 a b e i 5f cd,z:python3-sympy
3g,0 1 2 a b e i,z:python3-willow
3g,2 a b e i 14,0 1 z:python3-sphinx
3h,1f 1j,0 1:libruby
3l,,:gcc-mips64-linux-gnuabi64
3m,,:gcc-mips64el-linux-gnuabi64
3n,,:gcc-mipsel-linux-gnu
3o,,:gcc-powerpc-linux-gnu
3p,,:gcc-powerpc64-linux-gnu
3q,,:gcc-sparc64-linux-gnu
3y 70,0 1 2 4 5 6 7 8 9 c d n w 11 15 1f 1j 27 6q,e z 26 2z 30 5n 61:texlive-extra-utils
3z,,:gcc-mips-linux-gnu
41 55 fh ll,fe,g j v 17:crystal
41 cu cv cw,j,:libasio-dev
46 b4 h7,0 1 2 3 4 5 6 7 8 9 c d e f h k l m n o p q r s w y 11 15 19 1a 1c 1d 1f 1h 1j 1l 1n 24 27 2k 35 3y 47 4v 4w 5o 7k ak f0 ka lh,z 2z 30 61:lyx
4d,,2z 30 61:webalizer
4d,,:libgeoip1
4d,2 a b i,7 e:php-geoip
4e 51 52 6d a5,3 4 5 6 8 9 a b c d h i r s u z 1f 1k 1x 2d 2e 2s 5z fp fq,0 1 2 7 e 1b 1j 2z 30 61:zoneminder
4e 51 52 6d,0 1 2 3 a b e h i 1x 2d,7:php-uploadprogress
4l 4z,0 1 2 3 7 a b i u 14 1g 37 50,e g h j t v z 17 18 1b 1z 20 41 4s 56 cv ll:fenics
4l 7u hw ik im iz,0 1 2 3 a b e f g i j k l m o p q r s t v y 19 1a 5f,z:python3-networkx
4l,0 1 2 7 a b e g i j t v,h z:python3-sklearn
4l,0 1 2 a b e g i j t v,z:smem
4s 56,2 e 1z 20,g i j v:libtool
4s,2 e 1z 20,:autoconf-archive
4s,2,e 1z:~autoconf
4z,0 1 2 3 7 h i u 1g 37 50,e g j v z 18 1b 1z 20 41 4s 56 ll:petsc-dev
53 6e,3,0 1 2 e:libapache-singleton-perl libapache2-mod-perl2
53 e7,3 4 5 6 7 c f g h j k l m o p q v y 14 e5 jp jv,0 1 2 e:spamassassin
56,2 e 1z 20,g i j v 1g:libtool-bin
56,2,a e g i j v 1g 1z 20 4s:dh-autoreconf
57 6v,0 1 2 4 5 6 7 8 9 c d h n,e 2z 30 61:libqt5x11extras5-dev
59 cr ct cx e2 er,0 1 2 3 4 5 6 7 a b h i r s u z 15 19 1a 1b 1d 1f 1j 24 27 97 cp d6,e:bioperl
59 d2 d4 fi,0 1 2 7 h,e:libconfig-merge-perl
5c 86,0 1 2 3 7 9 a b e f h i k l m n o p q r s y 15 17 19 1a 1c 1e 1f 1i 1k 1l 1n 1o 1r 1u 1w 1x 1y 29 2a 2c 2f 2m 2r 2t 2x 35 3i 48 4a 4k 4q 4r 4t 4x 5m 5s 66 6l 72 84 87 8d 8i c2 fx jb,4 8 c d u w z 11 1q 2v 2z 30 61:task-xfce-desktop
5c fu,0 1 2 3 7 9 a b e f h i k l m n o p q r s y 15 17 1b 1c 1e 1f 1i 1k 1l 1n 1o 1r 1u 1v 1x 29 2a 2c 2f 2m 2r 2t 2x 35 3i 4a 4j 4k 4n 4q 4r 4t 4x 5a 5b 5m 5p 7a 8i 8j 8y 9r a6 ad fy gd gl ju ko,4 8 c d u w z 11 1q 2v 2z 30 61:task-lxde-desktop
5c g9,0 1 2 3 9 a b e f h i k l m o p q r s y z 15 17 1c 1e 1f 1i 1j 1k 1l 1n 1o 1r 1u 1v 1w 1x 29 2a 2c 2f 2m 2r 2t 2x 35 3i 4a 4q 4r 4t 4x 5m 5s ap ar ay bs fr h0,4 7 8 c d n u w 11 1q 2v 2z 30 61:task-mate-desktop
5d 5i 7m 7r i1 i3,0 1 i4,2 z:python3-dnspython
5d 5i 7m 7r,0 1,z:knockpy
5d,4 5 6 g j t v cb k1,0 1 z:websploit
5g,0 1 ie,z:python3-pastedeploy
5g,0 1,z:python3-paste
5h hj hm,0 1 hv,z:python3-flask
5h,0 1 hl,z:python3-jinja2
5h,0 1,z:python3-beaker
5i,3 7 f g h j k l m t u x 10 13 1b 1f 1g 1p 1s 1v 1z 20 21 23 2c 2q 2t 3w 3x 9t gq,0 1 2 a b e i o p v z 12 14 16 22:git-buildpackage
5j,0 1 2 a b g i j t v,z 30:python3-matplotlib
5j,0 1 4m,z:python3-pytest-pylint
5j,0 1,z:pylint
5q do dx,4 5 6 8s,0 1 1d:groovy
5q,4 5 6,0 1 1d:ant
5r 6h 6i 7l,0 1 7 8 9,4 c d z 2z 30 61:mate-hud
5r 6h 6i,7 8 9,4 c d 2z 30 61:mate-applet-appmenu
60 63,2 9 e,2z 30 61:rxvt rxvt-unicode
62 be,7,30:tex-gyre
62,,:fonts-texgyre
6a,,2e:isc-dhcp-client
6a,h2,:isc-dhcp-server
6c,0 1 3 4 5 6 7 8 9 c d h n 5k 6b,z:jackd
6g d7 ee en,2,e:libdatetime-format-iso8601-perl
6g f2,0 1 3 ez,2 e:sqitch
6j 6s,,0 1 2 e:dnsenum
6j 6s,2,e:libnet-dns-perl
6n 6r,2 6m,e 2z 30 61:fntsample
6n,2,e:libintl-perl
6p dd de e9,0 1 2 6q,e:libplack-perl
6p dv,2,e:liblog-log4perl-perl
6r,2 6m,e:libpdf-api2-perl
6t,j,:protobuf-compiler protobuf-compiler-grpc
6u ec,0 1 2 4 5 6 8 9 a b i,z 2z 30 61:python3-pyglet
6u,4 5 6,:libopenal1
6v,0 1 2 4 5 6 7 8 9 c d h n,e 2z 30 61:qtbase5-dev
6w,0 1 3 7 8 9 r s z 15 19 1a 1d 1e 1i 1l 1n 1o 1r 24,4 c d h n 2z 30 61:erlang
6w,7,h:erlang-nox
6x,,:libsox-fmt-alsa
6y d1 ek,2 6f,e:libimage-exiftool-perl
6y,0 1 2 3 1p,e 23:po4a
6z,2,e:libfile-util-perl libpath-tiny-perl
70 8o 9s,3 4 5 6 7 8 9 c d f h n r s w y 11 1d 1f 1h 1j 1l 1n 24 2k 35 7j 8h al,0 1 2 e z 15 26 2z 30 34 3y 46 5n 61 83:texlive-full
71,0 1 1q,z:yubikey-manager
71,4 5 6 c 1q,:libykpers-1-1
79 7v 7w,0 1 3 4 5 6 7 8 9 c d h n z 1c 1i 1o 1u,:qemu-system
79,0 1 3 4 5 6 7 8 9 c d h n z 1c 1i 1o 1u,:qemu-system-x86
7c 7d 7e 7y 7z,0 1 2 3 a b h i r s 19 1a 1x 2d,7 e:roundcube roundcube-core
7g h5,0 1 2 3 4 5 6 7 a c e f h r s y 1k 1x,2z 30 61:postgis
7l,0 1 4 5 6,z:python3-dbus
7n 7q j7,u 7t,0 1 z 1s:bpython
7n,7t,0 1 z 1s:bpython3
7o,0 1 2 4 5 6 7 8 9 c d h n 5t 74,e z 2z 30 61:mat
7p,0 1 2 9 a b i,z 2z 30 61:python3-openslide
7p,0 1 2 a b i,z 30:python3-pil
7q iq,0 1 2 3 4 5 6 7 8 9 a b c d f g h i j k l m n o p q r s t u v y,z 2z 30:androguard
7s in j3,0 1 2 29 l4,z:fail2ban
7v 7w ca,0 1 3 4 5 6 7 8 9 c d h n z 1c 1i 1o 1u,:qemu-system-arm
82,,:isolinux syslinux
86 8g a7,0 1 2 3 7 8 9 e f k l m o p q r s u w y 19 1a 1c 1e 1q 1t 1w 1y 2c 2f 2m 48 4k 6l 72 84 87 8d,4 c d z 11 2z 30 61:xfce4
88 gr,,:lshw
88,,:libgusb2
89,0 1 2 3 e 1f 1j 27,:weechat weechat-curses
8g,4 5 6 c d u w 11 1t,1q 30:xorgxrdp
95,4 5 6 29,0 1 2 2e 2r:bettercap
9b,0 1 3 4 5 6 7 8 9 c d f g h j k l m o p q u v 1b 1v 99,z:buildbot-slave
9c,3 4 7 h u 17 1b 1p 1s 1v 22 2c 2q 2t 3k 3x 49 5x 76 85 90 9h aa bt gx gz jr jz,0 1 2 a b e f g i j k l m o p t v x z 10 12 14 16 1f 1g 1z 20 23 4s:packaging-dev
9g,0 1 2 3 z 2b 2i 2o jn,g j v:rustc
9k,2 r s,e 2z 30 61:circos
9n,2 7 a b e i 28,0 1 v 2z 30 61:mono-complete
a2,2 8 9 e i n a3,4 c d 2z 30 61:deepin-screenshot
af,3 4 5 6 7 8 9 c d f g i j k l m o p q t u x 10 13 29 2r,0 1 2 a b e h v z 12 14 16 1v 2e 2q 2t 7s:neutron-dhcp-agent
b0,,:timidity
b1 lb lc,,30:xfonts-thai
b2,,:fonts-ipafont-mincho
b3,,:fonts-ipafont-gothic
b5,,:fonts-nanum-extra
b6 b7 b8 b9 ba bb,,:fonts-noto
bc,,:fonts-indic
bd,,:fonts-sil-gentium-basic
bf,,:fonts-unfonts-extra
bi lf,4 5 6 c d u w 11 1q 1t,1 1x:xrdp
bl bm bn bo bp bq,0 1 2 4 5 6 8 9 r s w z 15 19 1a,30:gem
bu,,2z 30 61:wcslib-dev
bv,,1f 1j:gnu-smalltalk
c6,,:libibverbs1
ce,0 1 3 4 5 6 7 8 9 c d h n 5k,:jackd1
cm,,:krb5-user
cy,0 1 2 3 4 8 9 a b e f g i j k l m o p q t v x z 10 12 14 16 17 1g 1p 1t 1z 20 21 23 ds ei ep,:ats-lang-anairiats
d0 f1,2,e:libclass-dbi-mysql-perl
d3 ey,0 1 2 3 4 5 6 7 c e 1k 2s k0,:subversion-tools
d5,2 3 4 5 6 f g k l m o p q t x 10 13,a b e j v 12 14 16 ll:libcupsimage2-dev
d8,,2 e:libnet-xmpp-perl
d9 db f9 fa fg,0 1 2 4 5 6 7 8 9 c d h z,:libglfw3-dev
df,g j v,1z:flex
dh di dy eg,4 5 6 8 9,:racket
dj dl,,:ocl-icd-opencl-dev
dn,0 1 j,z:python3-opengl
dp,4 5 6 c d 1y,:secure-delete
dq,0 1 2,e:libnet-ldap-perl
dt,0 1 2 7 8 9 a b e w 11 17,4 c d 2z 30 61:synaptic
du,0 1 2 3 7 9 e f r s y 15 19 1a 1l 1n 2k 4v 4w az fc,4 8 c d z 2z 30 61:inkscape
dw,0 1 2 3 4 5 6 7 a b c e f g h i j k l m o p q t v x y z 10 12 13 14 16 1g 1k 1p 1t 1z 20 21 23 ao l3,:debian-goodies
dz e0 e1 eo f4,,:ure
e g fn,0 1 2 a b i v 17 1g 1z 20 3u,j 1f 1j 2q:luarocks
e3,2,e:liblist-allutils-perl
e6,0 1 2 3 1p,e 23:po-debconf
e8,2,e:libwww-csrf-perl
ea,2 e g i j t v 18 1g 1z 20,:mpich
eb,,:gcc-arm-none-eabi
ed,0 1 2 3 4 5 6 7 8 9 c d h n r s u 15 1d 24 as bx hb,e 2z 30 61:octave
ef,7 8 9 1c 1e,4 c d 2z 30 61:gnome-keyring
eh,0 1 2 6f,e:libmodule-install-perl
ej,0 1 2 3 7 8 9 a b g h i 14 17 1g 3k,4 c d e j v 1z 20 2z 30 4s 56 61 ll:libplplot-dev
el,0 1 3 4 5 6 7 8 9 c d h n 1c 1e,2z 30 61:wireshark
es,2 e,:sctk
et,,:smlnj
ev,,g j v 55:ghc
ew,65,:libnewlib-arm-none-eabi
f8,7 8 9,4 c d 2z 30 61:geany
fb,,:libwildmidi-dev
fd,0 1 2 1f 1j 27 2w 4p ks,:vifm
ff,,0 1 2 e:libsoap-lite-perl
fj fk,2 a b e i jw,:lighttpd
fm,fl,:ldc
fs,0 1 3 4 5 6 7 8 9 c d h n r s 19 1a by,:maxima
fw,0 1 3 7 h,:nagios-nrpe-server
g j 14,0 1 3 4 5 6 7 8 9 c d n v,h 2z 30 61:cmake-qt-gui
g j 14,0 1 3 7 v,h:cmake cmake-curses-gui
g j t 14,0 1 2 3 a b e f k l m o p q v x 10 12 13 16,z:meson
g j t 17,2 a b e v,:~golang ~golang-go
g2,0 1 3 7 h u 12 1b 1s 1t 22 4y bj cf,2 e:munin-node
ga,0 1 2 3 a b e f g j k l m o p q t v x 10 12 13 14 16,z 41:node-gyp
gb,0 1,:node-less
gi,3,:opensmtpd
gj,3 4 5 6 7 8 9 c d f g i j k l m o p q t u x 10 13 29 2f 2r 69,0 1 2 a b e h v z 12 14 16 1v 2e 2q 2t 7s:neutron-l3-agent
gm gn go,0 1 2 4 5 6 7 8 9 c d e h n w 11,:pari-gp
gu gv gw,0 1 3,30:pike8.0
he,2 a b i,e:python-jinja2
hh,2 3 f k l m o p q t x 10 13 1f 1p,0 1 a b e g i j v z 12 14 16 1g 1z 20 23 4s 7s:python3-stdeb
hk,3 4 5 6 7 8 9 a b c d e g h j t v x 10 12 13 14 16 1v 2i,0 1 z:azure-cli
hn hs i2,0 1,z:python3-lxml
ho,0 1,z:python3-bson
hp ir,0 1 2 3 4 5 6 7 8 9 a b c d e g h i j n t v 5p 7a 8x 9v g0 g6 gk js,z:binwalk
hu,0 1 2 a b e i z,:docutils-common
hx hy hz i8,0 1 3 4 5 6 7 8 9 c d f h k l m o p q u 1b 1v 2s,z:bzrtools
i0 io,0 1,z:python3-pymongo
i7,2 4 5 6 7 8 9 a b c d e h i 2q,0 1 z:python3-swiftclient
ia ip,0 1 2 u z 2w l9,:neovim
ib id if j6,0 1 3 f y 2s,k l m o p z:duplicity
ic is it iu iv,0 1 2 3 4 5 6 7 8 9 a b c d g h i j n r s t v 19 1a 1c 1q 1w 1y 4u 9f,z 2z 30:freecad
ig,0 1,z:python3-pyqrcode
il,0 1 4 5 6 7 c 1q 2e,h z:dpdk
iw,0 1 2 3 4 5 6 8 9 c d e n w 11 5z 8w fz jg,z:youtube-dl
ix,0 1 2 a b i,z 30:python3-reportlab
j,,g v:~gcc
j,0 1 2 3 a b e f g k l m o p q t u v x 10 12 14 16 1b 1s 22,:nim
j2,0 1,z:python3-sqlalchemy
j4,0 1,z:python3-django
j8,0 1,z:python3-routes
j9,2 3 4 5 6 7 8 9 a b c d e f g h i j n r s t u v y 12 1b 1c 1e 1q 1s 1w 1y 22,0 1 z 2z 30 61:qgis
ja,0 1 2 4 5 6 7 8 9 c d h n 1c 1e,e j 2z 30 61 cv:libqt5gstreamer-dev
jj jk,1f 1j,0 1:whatweb
jl,1f 1j 1v 8z 9z,0 1:puppet-agent
jm,2,:runit
kg,0 1 2 3 4 5 6 7 c e 1k 2p kh,:tor
ku kv kw ky kz,0 1 2 3 4 5 6 7 8 9 c d e h n w z 11 1q kx,2z 30 61:vlc
l,3 4 a c d f k m o 1w,0 1 z 1v:software-properties-common software-properties-common@
l,3 f k m o y,:gpg
l,3 f m o p y,:dirmngr
l0 l1 l2,0 1 2 3 e 1f 1j 27,:weechat-plugins
l5,,:iw
la,0 1 3 4 5 6 8 9 r s ax,2z 30 61:fluxbox
lj,0 1 2 e z 7x,:yorick
lm ln lo,0 2 3 e,1:znc
u 2v,,30:xvfb
u 2v,4 5 6 c d 4q,1q 30:xserver-xorg-core
u 2v,4 5 6 c d,1q 30:xserver-xorg-video-ati
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
